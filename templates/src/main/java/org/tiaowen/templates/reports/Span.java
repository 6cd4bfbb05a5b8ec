package org.tiaowen.templates.reports;

import java.util.List;

/**
 * A stretch of words that look alike.
 *
 * @param text the words; a line break inside is kept as one
 */
public record Span(Look look, String text) {

    /** How words look. */
    public enum Look {
        PLAIN,
        /** 黑体, as 第一条. */
        HEAVY,
        /** 楷体. */
        KAI,
        /** Struck through: words that are deleted. */
        STRUCK,
        /** Bold: words that are inserted. */
        BOLD
    }

    /** Words as they are. */
    public static List<Span> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Span(Look.PLAIN, text));
    }
}
