package org.tiaowen.comments.attachments;

/** The name and the bytes of an attachment; only for those who may read them. The bytes are not copied. */
public final class AttachmentContent {

    private final String fileName;
    private final AttachmentType type;
    private final byte[] bytes;

    AttachmentContent(String fileName, AttachmentType type, byte[] bytes) {
        this.fileName = fileName;
        this.type = type;
        this.bytes = bytes;
    }

    /** As the sender called it, ending as its type does. */
    public String fileName() {
        return fileName;
    }

    /** What it is. */
    public AttachmentType type() {
        return type;
    }

    /** The bytes as they were sent. */
    public byte[] bytes() {
        return bytes;
    }
}
