package org.tiaowen.comments.forwarding;

import java.util.List;
import org.tiaowen.comments.intake.CommentId;

/** Comments were given back to the points they came from, which have to decide on them once more. */
public record CommentsReturned(List<CommentId> comments) {

    public CommentsReturned {
        comments = List.copyOf(comments);
    }
}
