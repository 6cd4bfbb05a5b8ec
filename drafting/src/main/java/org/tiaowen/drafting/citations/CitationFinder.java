package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Finds the citations in any words and resolves them against one text.
 *
 * <p>Immutable and thread-safe; cheap to use, somewhat dear to make (once per version). Never fails, whatever the words;
 * time grows in proportion to them.
 */
public final class CitationFinder {

    private final Clauses clauses;
    private final SourceFinder sources;
    private final Amended amended;
    private final DescribedClauses described;

    private CitationFinder(LegalText text) {
        this.clauses = new Clauses(text);
        this.sources = new SourceFinder(text.title(), Abbreviations.in(text));
        this.amended = new Amended(clauses);
        this.described = new DescribedClauses(clauses);
    }

    /** A finder that resolves against {@code text}. */
    public static CitationFinder in(LegalText text) {
        return new CitationFinder(text);
    }

    /** The citations in a comment, in order. */
    public List<Citation> find(String words) {
        return find(words, null);
    }

    /**
     * The citations in a comment on one clause, in order.
     *
     * @param pointed the clause the comment was made on, which 第二款 alone then belongs to; null when there is none
     */
    public List<Citation> find(String words, @Nullable Place pointed) {
        Standing standing = new Standing(clauses, pointed == null ? null : clauses.at(pointed));
        List<Citation> found = new ArrayList<>();
        for (Citation citation : citations(resolve(words, standing, Register.COMMENT, ""))) {
            found.add(described.narrowed(words, citation));
        }
        found.addAll(described.in(words));
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    /**
     * The citations in the own words of a provision of this text, in order; offsets are those of its {@code text()}.
     *
     * @throws IllegalArgumentException when the text has no such provision
     */
    public List<Citation> findIn(ProvisionId clause) {
        return citations(resolveIn(provision(clause).text(), clause));
    }

    /**
     * The citations in {@code words} if they were the own words of that provision.
     *
     * @throws IllegalArgumentException when the text has no such provision
     */
    List<ResolvedMention> resolveIn(String words, ProvisionId clause) {
        Provision provision = provision(clause);
        Register register = clauses.text().kind() == DocumentKind.DECISION ? Register.DECISION : Register.LAW;
        return resolve(words, new Standing(clauses, provision), register, amended.at(provision));
    }

    /** The article that the words above an item speak of last: 违反本条例第十条规定的…：（一）违反第一款的. */
    private List<Step> leadIn(Standing standing, Register register) {
        Provision item = standing.around(Unit.ITEM);
        Provision above = item == null || !register.isText() ? null : clauses.parent(item);
        if (above == null) {
            return List.of();
        }
        return CitationGrammar.parse(above.text(), sources, register).stream()
                .filter(mention -> mention.source().kind() == Mention.Source.Kind.OWN)
                .map(mention -> mention.elements().getLast().steps())
                .filter(steps -> !steps.isEmpty() && steps.getFirst().unit() == Unit.ARTICLE)
                .reduce((first, second) -> second)
                .map(steps -> steps.subList(0, 1))
                .orElse(List.of());
    }

    Clauses clauses() {
        return clauses;
    }

    private Provision provision(ProvisionId clause) {
        Provision provision = clauses.find(clause);
        if (provision == null) {
            throw new IllegalArgumentException("The text has no provision " + clause);
        }
        return provision;
    }

    private static List<Citation> citations(List<ResolvedMention> resolved) {
        return resolved.stream().map(ResolvedMention::citation).toList();
    }

    private List<ResolvedMention> resolve(String words, Standing standing, Register register, String amendedLaw) {
        Resolver resolver =
                new Resolver(clauses, standing, register, words, amendedLaw, () -> leadIn(standing, register));
        List<ResolvedMention> found = new ArrayList<>();
        for (Mention mention : CitationGrammar.parse(words, sources, register)) {
            ResolvedMention resolved = resolver.resolve(mention);
            if (resolved != null) {
                found.add(resolved);
            }
        }
        return found;
    }
}
