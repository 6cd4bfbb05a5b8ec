package org.tiaowen.comments.moderation;

import java.util.List;
import org.tiaowen.comments.intake.CommentId;

/** Comments that waited for it are shown to the public. */
public record CommentsPublished(List<CommentId> comments, String by) {

    public CommentsPublished {
        comments = List.copyOf(comments);
    }
}
