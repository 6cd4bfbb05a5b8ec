package org.tiaowen.comments.grouping;

import java.time.Instant;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * What a person decided on a group; kept for good.
 *
 * @param group the group it was taken out of, put into or stands for
 * @param by the name of the user who decided
 */
public record GroupDecision(Kind kind, OpinionId opinion, GroupId group, String reason, String by, Instant at) {

    /** What was decided. */
    public enum Kind {
        /** 移出: it does not say the same. */
        TAKEN_OUT,
        /** 归入: it says the same. */
        ADDED,
        /** 代表: it stands for the group. */
        REPRESENTS
    }
}
