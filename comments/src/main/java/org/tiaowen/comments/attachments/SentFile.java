package org.tiaowen.comments.attachments;

/** A file as somebody sends it, before anything about it has been checked. Its bytes are not copied: leave them alone. */
public final class SentFile {

    private final String fileName;
    private final byte[] content;

    /**
     * A file.
     *
     * @param fileName as the sender calls it
     */
    public SentFile(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** As the sender calls it; says nothing about what the file is. */
    public String fileName() {
        return fileName;
    }

    /** The bytes themselves. */
    public byte[] content() {
        return content;
    }
}
