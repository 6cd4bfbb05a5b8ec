package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not blank, without the blanks around it.
 *
 * @param start UTF-16 offset into the repaired text
 * @param end exclusive
 */
record Line(int start, int end) {

    static List<Line> all(String text) {
        return all(text, 0, text.length());
    }

    static List<Line> all(String text, int from, int to) {
        List<Line> lines = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && !isBreak(text.charAt(end))) {
                end++;
            }
            Line line = trimmed(text, at, end);
            if (line.start < line.end) {
                lines.add(line);
            }
            at = end + 1;
        }
        return lines;
    }

    /** {@code [from, to)} without the blanks at its ends. */
    static Line trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBlank(char c) {
        boolean wide = c == '\u3000' || c == '\u00A0' || c == '\u00AD' || c == '\u202F' || c == '\u205F';
        return c <= ' ' || c == '\u0085' || c == '\u2060' || c == '\uFEFF' || wide || (c >= '\u2000' && c <= '\u200F');
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
