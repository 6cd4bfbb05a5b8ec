package org.tiaowen.drafting.amendments;

import java.util.Optional;
import org.tiaowen.drafting.articles.Numerals;

/**
 * The number in front of a line: 三、, （二）, 1., 第三十二条.
 *
 * @param printed without blanks behind it
 * @param end UTF-16 offset after it
 */
record LineNumber(Style style, int ordinal, String printed, int end) {

    /** How lines are numbered; each style counts a level of its own. */
    enum Style {
        HEADING,
        POINT,
        ARABIC,
        ARABIC_POINT,
        CIRCLED,
        /** Instruments that are counted through, one after the other (宪法修正案). */
        ARTICLE
    }

    private static final int LONGEST = 8;
    private static final String BEHIND = "、.．。，,";

    static Optional<LineNumber> of(String text, Line line) {
        int at = line.start();
        char first = text.charAt(at);
        if (first == '（' || first == '(') {
            return bracketed(text, line);
        }
        if (first >= '①' && first <= '⑳') {
            return Optional.of(new LineNumber(Style.CIRCLED, first - '①' + 1, String.valueOf(first), at + 1));
        }
        boolean article = first == '第';
        int from = article ? at + 1 : at;
        int end = numeralEnd(text, from, line.end());
        int ordinal = Numerals.read(text.substring(from, end)).orElse(0);
        if (ordinal == 0 || end >= line.end()) {
            return Optional.empty();
        }
        char behind = text.charAt(end);
        if (article) {
            boolean alone = behind == '条' && end + 1 < line.end() && Line.isBlank(text.charAt(end + 1));
            return alone ? Optional.of(number(Style.ARTICLE, ordinal, text, at, end + 1)) : Optional.empty();
        }
        boolean arabic = Numerals.isArabic(text.charAt(from));
        boolean fraction = end + 1 < line.end() && Numerals.isArabic(text.charAt(end + 1));
        boolean marked = arabic ? BEHIND.indexOf(behind) >= 0 && !fraction : "、.．".indexOf(behind) >= 0;
        return marked
                ? Optional.of(number(arabic ? Style.ARABIC : Style.HEADING, ordinal, text, at, end + 1))
                : Optional.empty();
    }

    private static Optional<LineNumber> bracketed(String text, Line line) {
        int from = line.start() + 1;
        int end = numeralEnd(text, from, line.end());
        int ordinal = Numerals.read(text.substring(from, end)).orElse(0);
        if (ordinal == 0 || end >= line.end() || "）)".indexOf(text.charAt(end)) < 0) {
            return Optional.empty();
        }
        Style style = Numerals.isArabic(text.charAt(from)) ? Style.ARABIC_POINT : Style.POINT;
        int after = end + 1;
        if (after < line.end() && "、.．".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return Optional.of(new LineNumber(style, ordinal, text.substring(line.start(), end + 1), after));
    }

    private static LineNumber number(Style style, int ordinal, String text, int from, int to) {
        return new LineNumber(style, ordinal, text.substring(from, to), to);
    }

    private static int numeralEnd(String text, int from, int to) {
        int end = from;
        while (end < to && end - from <= LONGEST && Numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
