package org.tiaowen.comments.forwarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;

/**
 * Chain — 上报经过: the way of one comment so far.
 *
 * @param origin the point that brought it in; null for what came from the public directly
 * @param steps the earliest first; empty for what has not been moved
 */
public record Chain(CommentId comment, @Nullable ContactPointId origin, Station now, List<Step> steps) {

    public Chain {
        steps = List.copyOf(steps);
    }
}
