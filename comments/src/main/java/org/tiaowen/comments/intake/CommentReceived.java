package org.tiaowen.comments.intake;

import java.time.Instant;
import org.tiaowen.comments.consultations.ConsultationId;

/** A comment was received; published in the transaction that stores it. */
public record CommentReceived(CommentId comment, ConsultationId consultation, Instant receivedAt) {}
