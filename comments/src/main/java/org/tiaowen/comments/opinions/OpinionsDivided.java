package org.tiaowen.comments.opinions;

import java.time.Instant;
import java.util.List;
import org.tiaowen.comments.intake.CommentId;

/**
 * A person split an opinion or joined two; told in the transaction that does so.
 *
 * <p>What was said about an opinion of {@code before} may be carried over to one of {@code after} where {@link Span#holds} tells
 * that one lies in the other: what concerns every word (an answer) only to opinions inside the old one, what concerns some word of
 * it (a link) the other way round too.
 *
 * @param before no longer current
 * @param after current now; one that was an opinion before has its identity again
 * @param by the name of the user who did so
 */
public record OpinionsDivided(CommentId comment, List<Opinion> before, List<Opinion> after, String by, Instant at) {

    public OpinionsDivided {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
