package org.tiaowen.drafting.articles;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A number at the beginning of a line.
 *
 * @param style how it is written
 * @param end after its last character
 * @param exact false when the number was only legible by guessing: 第三十－条
 */
record Designation(Style style, int end, int ordinal, int suffix, boolean exact) {

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
        BRACKETED_ARABIC
    }

    private static final int WIDEST_BLANK = 3;
    private static final int MOST_DIGITS = 3;

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
        return Numerals.isNumeral(c) ? chinese(text, from, to) : null;
    }

    private static @Nullable Designation ordinal(String text, int from, int to) {
        int start = Blanks.skip(text, from + 1, Math.min(from + 1 + WIDEST_BLANK, to));
        int end = start;
        boolean dashed = false;
        while (end < to && end - start <= Numerals.LONGEST && isNumeralOrDash(text.charAt(end))) {
            dashed |= !Numerals.isNumeral(text.charAt(end));
            end++;
        }
        String digits = text.substring(start, end);
        OptionalInt value = Numerals.read(dashed ? digits.replaceAll("[－—–-]", "一") : digits);
        int unit = Blanks.skip(text, end, Math.min(end + WIDEST_BLANK, to));
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
            int end = after + 1;
            while (end < to && end - after <= MOST_DIGITS && Numerals.isNumeral(text.charAt(end))) {
                end++;
            }
            OptionalInt suffix = Numerals.read(text.substring(after + 1, end));
            if (suffix.isPresent()) {
                return new Designation(Style.ARTICLE, end, ordinal, suffix.getAsInt(), exact);
            }
        }
        return new Designation(Style.ARTICLE, after, ordinal, 0, exact);
    }

    private static @Nullable Designation bracketed(String text, int from, int to) {
        int start = Blanks.skip(text, from + 1, Math.min(from + 1 + WIDEST_BLANK, to));
        int end = start;
        boolean arabic = true;
        while (end < to && end - start <= Numerals.LONGEST && Numerals.isNumeral(text.charAt(end))) {
            arabic &= Numerals.isArabic(text.charAt(end));
            end++;
        }
        OptionalInt value = Numerals.read(text.substring(start, end));
        int close = Blanks.skip(text, end, Math.min(end + WIDEST_BLANK, to));
        if (value.isEmpty() || close >= to || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
            return null;
        }
        Style style = arabic ? Style.BRACKETED_ARABIC : Style.BRACKETED;
        return new Designation(style, close + 1, value.getAsInt(), 0, true);
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
