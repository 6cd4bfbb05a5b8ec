package org.tiaowen.comments.clauselinks;

import java.util.List;
import org.tiaowen.comments.intake.CommentId;

/** Comments were split into opinions and these were linked to clauses; published in the transaction that keeps the links. */
public record CommentsLinked(List<CommentId> comments) {

    public CommentsLinked {
        comments = List.copyOf(comments);
    }
}
