package org.tiaowen.comments.attachments;

import java.time.Instant;

/**
 * A file that was received, without what only some may read: its name and its bytes.
 *
 * @param size in bytes
 * @param sha256 of the bytes as they were sent, in hexadecimal
 * @param scanned whether a virus scanner has passed it; false where the platform has none
 */
public record Attachment(
        AttachmentId id, AttachmentType type, int size, String sha256, boolean scanned, Instant receivedAt) {}
