package org.tiaowen.drafting.articles;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A number at the beginning of a line.
 *
 * @param style how it is written
 * @param end after its last character
 * @param exact false when the number was only legible by guessing: 第三十－条
 * @param last the last number where several articles share a line, as in 第六条至第八条（略）; else the same as ordinal
 */
record Designation(Style style, int end, int ordinal, int suffix, boolean exact, int last) {

    /** The ways of writing a number, each of which belongs to one level. */
    enum Style {
        /** 第一编. */
        BOOK,
        /** 第一分编. */
        SUBBOOK,
        /** 第一章. */
        CHAPTER,
        /** 第一节. */
        SECTION,
        /** 第一条, 第一条之一. */
        ARTICLE,
        /** 一、. */
        CHINESE,
        /** （一）. */
        BRACKETED,
        /** 1. */
        ARABIC,
        /** （1）. */
        BRACKETED_ARABIC,
        /** ①. */
        CIRCLED
    }

    private static final int WIDEST_BLANK = 3;
    private static final int MOST_DIGITS = 3;

    /** The first and the last of characters that are numbers by themselves, their value, and how they are read. */
    private enum Symbols {
        CIRCLED_TO_20('①', '⑳', 1, Style.CIRCLED),
        CIRCLED_TO_35('㉑', '㉟', 21, Style.CIRCLED),
        CIRCLED_TO_50('㊱', '㊿', 36, Style.CIRCLED),
        BRACKETED_ARABIC('⑴', '⒇', 1, Style.BRACKETED_ARABIC),
        ARABIC('⒈', '⒛', 1, Style.ARABIC),
        BRACKETED('㈠', '㈩', 1, Style.BRACKETED);

        private final char from;
        private final char to;
        private final int value;
        private final Style style;

        Symbols(char from, char to, int value, Style style) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.style = style;
        }
    }

    private static final List<Symbols> SYMBOLS = List.of(Symbols.values());

    private Designation(Style style, int end, int ordinal, int suffix, boolean exact) {
        this(style, end, ordinal, suffix, exact, ordinal);
    }

    /** The number that begins at {@code from}, null when there is none. */
    static @Nullable Designation at(String text, int from, int to) {
        char c = text.charAt(from);
        if (c == '第') {
            return ordinal(text, from, to);
        }
        if (c == '（' || c == '(') {
            return bracketed(text, from, to);
        }
        if (Numerals.isArabic(c)) {
            return arabic(text, from, to);
        }
        if (Numerals.isNumeral(c)) {
            return chinese(text, from, to);
        }
        return c >= '①' && c <= '㊿' ? symbol(c, from) : null;
    }

    private static @Nullable Designation symbol(char c, int from) {
        for (Symbols symbols : SYMBOLS) {
            if (c >= symbols.from && c <= symbols.to) {
                return new Designation(symbols.style, from + 1, c - symbols.from + symbols.value, 0, true);
            }
        }
        return null;
    }

    private static @Nullable Designation ordinal(String text, int from, int to) {
        StringBuilder digits = new StringBuilder();
        int end = from + 1;
        boolean dashed = false;
        for (int at = skipBlank(text, end, to); at < to && isNumeralOrDash(text.charAt(at)); ) {
            char c = text.charAt(at);
            boolean dash = !Numerals.isNumeral(c);
            dashed |= dash;
            digits.append(dash ? '一' : c);
            if (digits.length() > Numerals.LONGEST) {
                return null;
            }
            end = at + 1;
            at = skipBlank(text, end, to);
        }
        OptionalInt value = Numerals.read(digits);
        int unit = skipBlank(text, end, to);
        if (value.isEmpty() || unit >= to) {
            return null;
        }
        int ordinal = value.getAsInt();
        return switch (text.charAt(unit)) {
            case '编' -> new Designation(Style.BOOK, unit + 1, ordinal, 0, !dashed);
            case '章' -> new Designation(Style.CHAPTER, unit + 1, ordinal, 0, !dashed);
            case '节' -> new Designation(Style.SECTION, unit + 1, ordinal, 0, !dashed);
            case '条' -> article(text, unit + 1, to, ordinal, !dashed);
            case '分' ->
                text.startsWith("编", unit + 1) ? new Designation(Style.SUBBOOK, unit + 2, ordinal, 0, !dashed) : null;
            default -> null;
        };
    }

    private static Designation article(String text, int after, int to, int ordinal, boolean exact) {
        if (after < to && text.charAt(after) == '之') {
            int end = suffixEnd(text, after, to);
            OptionalInt suffix = Numerals.read(text.substring(after + 1, end));
            if (suffix.isPresent()) {
                return new Designation(Style.ARTICLE, end, ordinal, suffix.getAsInt(), exact);
            }
        }
        if (text.startsWith("至第", after)) {
            Designation last = ordinal(text, after + 1, to);
            if (last != null && last.endsRange(text, ordinal, to)) {
                return new Designation(Style.ARTICLE, last.end, ordinal, 0, exact, last.ordinal);
            }
        }
        return new Designation(Style.ARTICLE, after, ordinal, 0, exact);
    }

    /** Whether this is the last article of a range that begins with {@code first} and shares one line. */
    private boolean endsRange(String text, int first, int to) {
        return style == Style.ARTICLE && ordinal > first && (end == to || isNote(text, Blanks.skip(text, end, to)));
    }

    /** （删去）, （略）: words in brackets that stand for the words of an article. */
    static boolean isNote(String text, int at) {
        boolean bracket = at + 1 < text.length() && "（(【〔[".indexOf(text.charAt(at)) >= 0;
        return bracket && "删略空".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static int suffixEnd(String text, int after, int to) {
        int end = after + 1;
        while (end < to && end - after <= MOST_DIGITS && Numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipBlank(String text, int from, int to) {
        return Blanks.skip(text, from, Math.min(from + WIDEST_BLANK, to));
    }

    private static @Nullable Designation bracketed(String text, int from, int to) {
        StringBuilder digits = new StringBuilder();
        int end = from + 1;
        boolean arabic = true;
        for (int at = skipBlank(text, end, to); at < to && Numerals.isNumeral(text.charAt(at)); ) {
            char c = text.charAt(at);
            arabic &= Numerals.isArabic(c);
            digits.append(c);
            if (digits.length() > Numerals.LONGEST) {
                return null;
            }
            end = at + 1;
            at = skipBlank(text, end, to);
        }
        OptionalInt value = Numerals.read(digits);
        int close = skipBlank(text, end, to);
        if (value.isEmpty() || close >= to || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
            return null;
        }
        Style style = arabic ? Style.BRACKETED_ARABIC : Style.BRACKETED;
        int after = close + 1;
        if (after < to && text.charAt(after) == '之') {
            int suffixEnd = suffixEnd(text, after, to);
            OptionalInt suffix = Numerals.read(text.substring(after + 1, suffixEnd));
            if (suffix.isPresent() && suffixEnd < to && Blanks.isBlank(text.charAt(suffixEnd))) {
                return new Designation(style, suffixEnd, value.getAsInt(), suffix.getAsInt(), true);
            }
        }
        return new Designation(style, after, value.getAsInt(), 0, true);
    }

    private static @Nullable Designation arabic(String text, int from, int to) {
        int end = from;
        while (end < to && end - from <= MOST_DIGITS && Numerals.isArabic(text.charAt(end))) {
            end++;
        }
        if (end >= to || end - from > MOST_DIGITS || ".．、".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        boolean decimal = end + 1 < to && Numerals.isArabic(text.charAt(end + 1)) && text.charAt(end) != '、';
        OptionalInt value = Numerals.read(text.substring(from, end));
        return decimal || value.isEmpty() ? null : new Designation(Style.ARABIC, end + 1, value.getAsInt(), 0, true);
    }

    private static @Nullable Designation chinese(String text, int from, int to) {
        int end = from;
        while (end < to && end - from <= Numerals.LONGEST && Numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        if (end >= to || text.charAt(end) != '、') {
            return null;
        }
        OptionalInt value = Numerals.read(text.substring(from, end));
        return value.isEmpty() ? null : new Designation(Style.CHINESE, end + 1, value.getAsInt(), 0, true);
    }

    private static boolean isNumeralOrDash(char c) {
        return Numerals.isNumeral(c) || c == '－' || c == '-' || c == '—' || c == '–';
    }
}
