package org.tiaowen.templates.lines;

/**
 * Words that belong to a place of the text and are not part of it.
 *
 * @param author as the file names the person, empty where it does not
 * @param from UTF-16 offset into the text, where the place begins
 * @param to where it ends; {@code from} where it is a point
 */
public record Remark(Kind kind, String author, String words, int from, int to) {

    /** What it was in the file. */
    public enum Kind {
        /** 批注. */
        COMMENT,
        /** 脚注. */
        FOOTNOTE,
        /** 尾注. */
        ENDNOTE
    }
}
