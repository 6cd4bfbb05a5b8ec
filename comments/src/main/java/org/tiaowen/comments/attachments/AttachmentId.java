package org.tiaowen.comments.attachments;

import java.util.UUID;

/** The identity of an attachment. */
public record AttachmentId(UUID value) {

    /** A new identity, unlike any other. */
    public static AttachmentId next() {
        return new AttachmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
