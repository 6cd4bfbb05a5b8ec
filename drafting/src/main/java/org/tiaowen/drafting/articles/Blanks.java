package org.tiaowen.drafting.articles;

/** What counts as blank in a legal text: spaces of every width, zero-width marks, ends of lines. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\r'
                || c == '\n'
                || c == '\f'
                || c == '\u000B'
                || c == '\u3000'
                || c == '\u0085'
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200D')
                || c == '\u202F'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF';
    }

    /** Whether a line ends with {@code c}: line feed, carriage return, next line, line and paragraph separator. */
    static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The first position from {@code from} that is not blank, at most {@code to}. */
    static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of {@code [from, to)} without its trailing blanks. */
    static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The text without any blank, for comparing 总　则 with 总则. */
    static String compact(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
