package org.tiaowen.search.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citation;
import org.tiaowen.drafting.citations.CitationFinder;
import org.tiaowen.drafting.citations.Resolution;

/** What the clauses of a text cite of other laws, as {@link DocumentFields#CITES} wants it. */
final class CitedThings {

    private final LegalText text;
    private final CitationFinder finder;

    /** The searched clause each provision stands in. */
    private final Map<ProvisionId, ProvisionId> clauseOf = new HashMap<>();

    private CitedThings(LegalText text) {
        this.text = text;
        this.finder = CitationFinder.in(text);
    }

    /** The citations of the text, whose clauses are those. */
    static CitedThings in(LegalText text, List<ClauseDocument> clauses) {
        CitedThings cited = new CitedThings(text);
        Map<ProvisionId, Provision> provisions = new HashMap<>();
        text.walk().forEach(provision -> provisions.put(provision.id(), provision));
        for (ClauseDocument clause : clauses) {
            Provision whole = provisions.get(clause.clause());
            if (whole != null) {
                cited.belongs(whole, clause.clause());
            }
        }
        return cited;
    }

    private void belongs(Provision provision, ProvisionId clause) {
        clauseOf.put(provision.id(), clause);
        provision.children().forEach(child -> belongs(child, clause));
    }

    /** What each clause cites of other laws, in the order of its words. */
    Map<ProvisionId, Set<String>> byClause() {
        Map<ProvisionId, Set<String>> cites = new HashMap<>();
        text.walk().forEach(provision -> {
            ProvisionId clause = clauseOf.get(provision.id());
            if (clause != null && !provision.text().isBlank()) {
                Set<String> of = cites.computeIfAbsent(clause, none -> new LinkedHashSet<>());
                finder.findIn(provision.id()).stream()
                        .flatMap(CitedThings::cited)
                        .forEach(of::add);
            }
        });
        return cites;
    }

    private static Stream<String> cited(Citation citation) {
        return citation.resolution() instanceof Resolution.External external
                ? external.cited().stream()
                        .filter(pointer -> pointer.article() > 0)
                        .map(pointer -> DocumentFields.cited(external.title(), pointer.article(), pointer.suffix()))
                : Stream.empty();
    }
}
