package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.identity.Lineage;

/**
 * Tells amendments that only follow from renumbering: every word is the same but for citations, and these cite the same
 * clauses as before under their new numbers (条文序号相应调整).
 */
final class Consequences {

    private static final String NUMERALS = "〇零一二三四五六七八九十百千两0123456789０１２３４５６７８９之（）()";

    private final LegalText oldText;
    private final LegalText newText;
    private final Map<ProvisionId, ProvisionId> successors = new HashMap<>();

    private @Nullable Map<ProvisionId, List<Occurrence>> oldCitations;
    private @Nullable Map<ProvisionId, List<Occurrence>> newCitations;

    Consequences(LegalText oldText, LegalText newText, Lineage lineage) {
        this.oldText = oldText;
        this.newText = newText;
        Map<ProvisionId, Integer> times = new HashMap<>();
        lineage.relations().forEach(relation -> relation.old().ifPresent(old -> {
            times.merge(old, 1, Integer::sum);
            relation.current().ifPresent(current -> successors.put(old, current));
        }));
        // of a split clause nobody can say which part a citation means
        times.forEach((old, count) -> {
            if (count > 1) {
                successors.remove(old);
            }
        });
    }

    /** Whether the two differ in nothing but the numbers under which they cite the same clauses. */
    boolean isOne(Provision old, Provision current, String oldWords, String newWords) {
        if (oldWords.equals(newWords) || !withoutNumerals(oldWords).equals(withoutNumerals(newWords))) {
            return false;
        }
        var olds = oldCitations == null ? byClause(oldText) : oldCitations;
        oldCitations = olds;
        var currents = newCitations == null ? byClause(newText) : newCitations;
        newCitations = currents;
        return byTargets(old, olds, successors).equals(byTargets(current, currents, null));
    }

    private static Map<ProvisionId, List<Occurrence>> byClause(LegalText text) {
        return Citations.of(text).all().stream()
                .collect(Collectors.groupingBy(occurrence -> occurrence.in().id()));
    }

    private static String withoutNumerals(String words) {
        var left = new StringBuilder();
        words.chars().filter(c -> NUMERALS.indexOf(c) < 0).forEach(c -> left.append((char) c));
        return left.toString();
    }

    /**
     * The words of the clause, its citations written as the ids of what they cite.
     *
     * @param successors the ids in the other text, null to take the ids as they are
     */
    private static List<String> byTargets(
            Provision clause,
            Map<ProvisionId, List<Occurrence>> citations,
            @Nullable Map<ProvisionId, ProvisionId> successors) {
        boolean whole = clause.level() == Level.ARTICLE || clause.level() == Level.POINT;
        List<Provision> parts = whole ? clause.walk().toList() : List.of(clause);
        var words = new ArrayList<String>();
        for (Provision part : parts) {
            if (!part.id().equals(clause.id())) {
                words.add(part.number() == null ? "" : part.number().printed());
            }
            String text = part.text();
            int at = 0;
            for (Occurrence occurrence : citations.getOrDefault(part.id(), List.of())) {
                Optional<String> targets = targets(occurrence, successors);
                if (targets.isEmpty() || occurrence.citation().start() < at) {
                    continue;
                }
                words.add(text.substring(at, occurrence.citation().start()));
                words.add(withoutNumerals(occurrence.words()) + targets.get());
                at = occurrence.citation().end();
            }
            words.add(text.substring(at));
        }
        return words;
    }

    private static Optional<String> targets(Occurrence occurrence, @Nullable Map<ProvisionId, ProvisionId> successors) {
        return switch (occurrence.citation().resolution()) {
            case Resolution.Found found ->
                Optional.of(found.targets().stream()
                        .map(target -> target.provision().id())
                        .map(id -> successors == null ? id.toString() : String.valueOf(successors.get(id)))
                        .collect(Collectors.joining(" ")));
            case Resolution.Ambiguous ignored -> Optional.empty();
            case Resolution.Dangling ignored -> Optional.empty();
            case Resolution.External ignored -> Optional.empty();
        };
    }
}
