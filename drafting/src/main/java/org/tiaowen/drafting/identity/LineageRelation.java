package org.tiaowen.drafting.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * One old clause and one new clause that belong together; a split or a merger is several relations that share a side.
 *
 * @param kind what happened
 * @param level the level of the new clause, of the old one where there is no new one
 * @param before the clause in the old text, null when the clause is new
 * @param after the clause in the new text, null when the clause was deleted
 * @param score how sure the match is, from 0 to 1; 1 for ids and equal texts, and where nothing was matched
 * @param runnerUp the score of the best clause that was not chosen, 0 where there was none
 * @param ambiguous whether the margin to the second best is too small to rely on; a person should look
 * @param reason why the two were held to be one
 */
public record LineageRelation(
        LineageKind kind,
        Level level,
        @Nullable ProvisionId before,
        @Nullable ProvisionId after,
        double score,
        double runnerUp,
        boolean ambiguous,
        MatchReason reason) {

    public LineageRelation {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A relation needs a clause on one side at least, kind " + kind);
        }
    }

    /** The clause in the old text. */
    public Optional<ProvisionId> old() {
        return Optional.ofNullable(before);
    }

    /** The clause in the new text. */
    public Optional<ProvisionId> current() {
        return Optional.ofNullable(after);
    }
}
