package org.tiaowen.drafting.articles;

import java.util.List;

/**
 * One change the reader made to the source because it was an artefact of a file format and not part of the text.
 *
 * @param offset UTF-16 offset into the source
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record Repair(Kind kind, int offset, String removed, String inserted) {

    /** What kind of artefact it was. */
    public enum Kind {
        /** The byte order mark at the very beginning. */
        BYTE_ORDER_MARK,
        /** {@code [bookmark: …]}, left behind by a word processor. */
        BOOKMARK,
        /**
         * Markdown: #, *, &gt;, - in front of a line, backquotes, a backslash in front of a mark or at the end of a line, a
         * ruler, the address of a link, an image, a footnote.
         */
        MARKDOWN,
        /** HTML: a tag (a line break in its place where it ends a line), a character reference, a comment. */
        HTML,
        /** The block of data between two rulers at the top of a Markdown file. */
        METADATA,
        /** The number of a printed page, on a line of its own. */
        PAGE_NUMBER,
        /** A line break inside a sentence, from a text copied off a printed page. */
        LINE_WRAP,
        /** A half-width mark between Chinese characters, now of full width (GB/T 15834). */
        HALF_WIDTH,
        /** A straight quotation mark or one turned the wrong way. */
        QUOTATION_MARK,
        /** A line that somebody said is no part of the text; never made without being asked. */
        LEFT_OUT
    }

    /**
     * The source with all repairs made.
     *
     * @param repairs in the order of their offsets, not overlapping
     * @throws IllegalArgumentException when a repair does not fit the source
     */
    public static String apply(String source, List<Repair> repairs) {
        StringBuilder repaired = new StringBuilder(source.length());
        int done = 0;
        for (Repair repair : repairs) {
            if (repair.offset() < done || !source.startsWith(repair.removed(), repair.offset())) {
                throw new IllegalArgumentException("The source does not hold “" + repair.removed() + "” at "
                        + repair.offset() + ", or an earlier repair reaches that far");
            }
            repaired.append(source, done, repair.offset()).append(repair.inserted());
            done = repair.offset() + repair.removed().length();
        }
        return repaired.append(source, done, source.length()).toString();
    }
}
