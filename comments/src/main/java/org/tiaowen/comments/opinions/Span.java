package org.tiaowen.comments.opinions;

/**
 * A stretch of a comment's original text.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span has at least one character: " + start + " to " + end);
        }
    }

    /** The characters of that stretch. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether every character of {@code other} lies in this stretch. */
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
