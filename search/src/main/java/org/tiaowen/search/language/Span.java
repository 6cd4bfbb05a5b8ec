package org.tiaowen.search.language;

/**
 * A stretch of a text.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 */
public record Span(int start, int end) {

    /** How many UTF-16 units of {@code other} lie in this span. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
}
