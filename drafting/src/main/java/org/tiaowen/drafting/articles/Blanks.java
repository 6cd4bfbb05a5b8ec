package org.tiaowen.drafting.articles;

/** What counts as blank in a legal text: spaces of every width, zero-width marks, ends of lines. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        if (c > ' ' && c < '\u0085') {
            return false;
        }
        return switch (c) {
            case ' ', '\t', '\r', '\n', '\f', '\u000B', '\u0085', '\u00A0', '\u00AD' -> true;
            case '\u2028', '\u2029', '\u202F', '\u205F', '\u2060', '\u3000', '\uFEFF' -> true;
            default -> c >= '\u2000' && c <= '\u200F';
        };
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
