package org.tiaowen.comments.intake;

import java.time.Instant;
import java.util.List;
import org.tiaowen.comments.consultations.ConsultationId;

/** Comments were received, one or the rows of a batch; published in the transaction that stores them. */
public record CommentsReceived(ConsultationId consultation, List<CommentId> comments, Instant receivedAt) {

    public CommentsReceived {
        comments = List.copyOf(comments);
    }
}
