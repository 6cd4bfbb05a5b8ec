package org.tiaowen.comments.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Assignment — 分办: who is to handle an opinion until which day.
 *
 * @param assignee the name of the user who handles it; null where it was taken back from everybody
 * @param dueOn the last day, in China; null together with {@code assignee}
 * @param scope as part of what it was assigned
 * @param of the clause or the group it was assigned with; null for a selection
 * @param note what the assignee is told; may be empty
 */
public record Assignment(
        OpinionId opinion,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        Scope scope,
        @Nullable UUID of,
        String note,
        String by,
        Instant at) {

    /** As part of what opinions are assigned. */
    public enum Scope {
        /** All on a clause. */
        CLAUSE,
        /** All of a group. */
        GROUP,
        /** Picked by hand. */
        SELECTION
    }
}
