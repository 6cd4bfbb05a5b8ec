package org.tiaowen.comments.clauselinks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Decision on a link — 人工确认: stands beside the program's proposal.
 *
 * @param clause the clause confirmed, removed or added, or the one put in place of another
 * @param insteadOf the clause it was put in place of; null but for {@link Kind#CORRECTED}
 * @param by the name of the user who decided
 */
public record LinkDecision(
        Kind kind, ProvisionId clause, @Nullable ProvisionId insteadOf, String by, Instant at) {

    /** What was decided. */
    public enum Kind {
        /** The link is right. */
        CONFIRMED,
        /** Another clause is meant. */
        CORRECTED,
        /** The clause is not meant. */
        REMOVED,
        /** The clause is meant too. */
        ADDED
    }
}
