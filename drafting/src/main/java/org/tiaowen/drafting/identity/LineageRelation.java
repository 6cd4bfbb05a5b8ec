package org.tiaowen.drafting.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * One old clause and one new clause that belong together; a split or a merger is several relations that share a side.
 *
 * @param kind what happened
 * @param level the level of the clause; where an item became a paragraph or the other way round, the wider of the two
 * @param before the clause in the old text, null when the clause is new
 * @param after the clause in the new text, null when the clause was deleted
 * @param score how sure the relation is, from 0 to 1; 1 for ids, equal texts and what a person said; for a new or deleted
 *     clause what its likeness to the best clause on the other side leaves
 * @param ambiguous whether the margin to the second best is too small to rely on; a person should look
 * @param reason why the two were held to be one
 * @param rivals the pairs that were not chosen, the best first, three at most: what a person can choose from where the match is
 *     ambiguous. Each shares a clause with this relation
 */
public record LineageRelation(
        LineageKind kind,
        Level level,
        @Nullable ProvisionId before,
        @Nullable ProvisionId after,
        double score,
        boolean ambiguous,
        MatchReason reason,
        List<Rival> rivals) {

    /**
     * Two clauses that could have been held to be the same one and were not.
     *
     * @param before in the old text
     * @param after in the new text
     * @param score how like they are, from 0 to 1
     */
    public record Rival(ProvisionId before, ProvisionId after, double score) {}

    public LineageRelation {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A relation needs a clause on one side at least, kind " + kind);
        }
        rivals = List.copyOf(rivals);
    }

    /** A relation nobody doubts, with no rival. */
    public static LineageRelation sure(
            LineageKind kind,
            Level level,
            @Nullable ProvisionId before,
            @Nullable ProvisionId after,
            MatchReason reason) {
        return new LineageRelation(kind, level, before, after, 1, false, reason, List.of());
    }

    /** The clause in the old text. */
    public Optional<ProvisionId> old() {
        return Optional.ofNullable(before);
    }

    /** The clause in the new text. */
    public Optional<ProvisionId> current() {
        return Optional.ofNullable(after);
    }

    /** The score of the best pair that was not chosen, 0 where there was none. */
    public double runnerUp() {
        return rivals.isEmpty() ? 0 : rivals.getFirst().score();
    }

    /** The same where clauses of the new text have got other ids. */
    LineageRelation renamed(Map<ProvisionId, ProvisionId> renamed) {
        return new LineageRelation(
                kind,
                level,
                before,
                after == null ? null : renamed.getOrDefault(after, after),
                score,
                ambiguous,
                reason,
                rivals.stream()
                        .map(rival -> new Rival(
                                rival.before(), renamed.getOrDefault(rival.after(), rival.after()), rival.score()))
                        .toList());
    }

    /** The same seen from the new text. */
    LineageRelation inverted() {
        return new LineageRelation(
                kind.inverted(),
                level,
                /* before= */ after,
                /* after= */ before,
                score,
                ambiguous,
                reason,
                rivals.stream()
                        .map(rival ->
                                new Rival(/* before= */ rival.after(), /* after= */ rival.before(), rival.score()))
                        .toList());
    }
}
