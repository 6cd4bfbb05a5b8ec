package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;

/**
 * The citations that a new text took over from an old one and that no longer say what they said: their target was
 * renumbered, deleted, split or merged, or something was put in between (前款 after a new paragraph).
 *
 * <p>对条文顺序作相应调整, as a decision says, is this: compute the drift of the renumbered text, look at what is not certain,
 * and {@link #applied} the rest. Immutable and thread-safe; making it reads every citation of both texts.
 *
 * @param drifted in reading order of the new text
 * @param examined how many citations were taken over from the old text
 */
public record CitationDrift(List<Drifted> drifted, int examined) {

    public CitationDrift {
        drifted = List.copyOf(drifted);
    }

    /** The drift from {@code old} to {@code current}, two states whose clauses {@code lineage} connects. */
    public static CitationDrift between(LegalText old, LegalText current, Lineage lineage) {
        return between(old, current, lineage, Set.of());
    }

    /**
     * The same where some words are new words, written with the new numbers in view, though they may read like the old
     * ones: a decision that restates an article cites by the numbers that will be.
     *
     * @param settled the clauses of {@code current} whose own words are such; they are left alone
     */
    public static CitationDrift between(LegalText old, LegalText current, Lineage lineage, Set<ProvisionId> settled) {
        return new DriftReading(old, current, lineage, settled).read();
    }

    /** The drifted citations that say for certain what they said when they are rewritten. */
    public List<Drifted> certain() {
        return drifted.stream()
                .filter(citation -> citation.certain() && citation.rewrite() != null)
                .toList();
    }

    /**
     * {@code current} with the rewrites that {@code accepted} takes and no others; citations without a rewrite are left as
     * they are. Ids and layout stay.
     *
     * @param current the new text this drift was computed for, whether or not rewrites of this drift are done in it
     */
    public LegalText applied(LegalText current, Predicate<Drifted> accepted) {
        Map<ProvisionId, List<Drifted>> byClause = new HashMap<>();
        drifted.forEach(citation -> byClause.computeIfAbsent(citation.in().id(), unused -> new ArrayList<>())
                .add(citation));
        Map<ProvisionId, String> words = new HashMap<>();
        byClause.forEach((clause, citations) -> words.put(clause, rewritten(citations, accepted)));
        return new LegalText(
                current.kind(),
                current.front(),
                current.title(),
                rewritten(current.provisions(), words),
                current.end());
    }

    private static List<Provision> rewritten(List<Provision> provisions, Map<ProvisionId, String> words) {
        return provisions.stream()
                .map(provision -> new Provision(
                        provision.id(),
                        provision.level(),
                        provision.number(),
                        provision.caption(),
                        words.getOrDefault(provision.id(), provision.text()),
                        provision.layout(),
                        rewritten(provision.children(), words)))
                .toList();
    }

    /** The own words of the clause in which {@code citations} stand. */
    private static String rewritten(List<Drifted> citations, Predicate<Drifted> accepted) {
        StringBuilder words = new StringBuilder(citations.getFirst().in().text());
        citations.stream()
                .filter(citation -> citation.rewrite() != null && accepted.test(citation))
                .sorted(Comparator.comparingInt(Drifted::start).reversed())
                .forEach(citation -> words.replace(
                        citation.start(), citation.end(), citation.proposal().orElseThrow()));
        return words.toString();
    }
}
