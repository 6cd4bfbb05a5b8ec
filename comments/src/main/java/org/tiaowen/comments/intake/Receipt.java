package org.tiaowen.comments.intake;

import java.time.Instant;

/**
 * Receipt — 回执: the proof that a comment is stored; given only after the database has committed it.
 *
 * @param number to be kept by the sender
 * @param repeated the comment had been received before under the same idempotency key
 */
public record Receipt(ReceiptNumber number, CommentId comment, Instant receivedAt, boolean repeated) {}
