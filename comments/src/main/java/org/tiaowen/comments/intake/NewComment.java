package org.tiaowen.comments.intake;

import java.util.List;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.ConsultationId;

/**
 * A comment as it comes in.
 *
 * @param text the words, kept exactly as they are
 * @param proposedWording how the clause pointed at should read instead, all of it; empty where the author proposes none
 * @param attachments files sent with it
 * @param name the author's name; may be empty; never public, never indexed
 * @param contact where an answer may be sent; may be empty; never public, never indexed
 * @param idempotencyKey the same comment under the same key gets the same receipt, so that a form sent twice is received
 *     once; other words under a known key are another comment; empty where the caller has none
 */
public record NewComment(
        ConsultationId consultation,
        CommentTarget target,
        String text,
        String proposedWording,
        List<SentFile> attachments,
        String name,
        String contact,
        String idempotencyKey,
        CommentSource source) {

    /** The longest of 7,637 real letters has 6,999 characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** Names and contacts. */
    public static final int LONGEST_PERSONAL = 100;

    /** Registry numbers and idempotency keys. */
    public static final int LONGEST_KEY = 64;

    public NewComment {
        attachments = List.copyOf(attachments);
    }

    /** A comment of words alone. */
    public NewComment(
            ConsultationId consultation,
            CommentTarget target,
            String text,
            String name,
            String contact,
            String idempotencyKey,
            CommentSource source) {
        this(consultation, target, text, "", List.of(), name, contact, idempotencyKey, source);
    }
}
