package org.tiaowen.drafting.editing;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * A printed number taken apart: 第|十二|条, （|三|）.
 *
 * @param head in front of the numeral
 * @param numeral the numeral itself
 * @param tail behind it, without 之一
 */
record NumberForm(String head, String numeral, String tail) {

    private static final String AFTER_SUFFIX = "之";

    /** The form of {@code printed}; null where it holds no numeral that can be read. */
    static @Nullable NumberForm of(String printed) {
        int from = 0;
        while (from < printed.length() && !Numerals.isNumeral(printed.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < printed.length() && Numerals.isNumeral(printed.charAt(to))) {
            to++;
        }
        String numeral = printed.substring(from, to);
        if (Numerals.read(numeral).isEmpty()) {
            return null;
        }
        String rest = printed.substring(to);
        int suffix = rest.indexOf(AFTER_SUFFIX);
        return new NumberForm(printed.substring(0, from), numeral, suffix < 0 ? rest : rest.substring(0, suffix));
    }

    /** Reads a number typed by hand, which must have the head and the tail of this one; null where it has not. */
    @Nullable
    ProvisionNumber read(String printed) {
        NumberForm other = of(printed);
        if (other == null || !head.equals(other.head) || !tail.equals(other.tail)) {
            return null;
        }
        int ordinal = Numerals.read(other.numeral).orElse(0);
        String rest = printed.substring(other.head.length() + other.numeral.length() + other.tail.length());
        if (rest.isEmpty()) {
            return ordinal > 0 ? new ProvisionNumber(printed, ordinal, 0) : null;
        }
        OptionalInt suffix = rest.startsWith(AFTER_SUFFIX) ? Numerals.read(rest.substring(1)) : OptionalInt.empty();
        return ordinal > 0 && suffix.isPresent() ? new ProvisionNumber(printed, ordinal, suffix.getAsInt()) : null;
    }

    ProvisionNumber print(int ordinal, int suffix, NumeralHabit habit) {
        StringBuilder printed =
                new StringBuilder(head).append(digits(ordinal, habit)).append(tail);
        if (suffix > 0) {
            printed.append(AFTER_SUFFIX).append(digits(suffix, habit));
        }
        return new ProvisionNumber(printed.toString(), ordinal, suffix);
    }

    private String digits(int value, NumeralHabit habit) {
        char first = numeral.charAt(0);
        if (!Numerals.isArabic(first)) {
            return habit.chinese(value);
        }
        String half = Integer.toString(value);
        if (first <= '9') {
            return half;
        }
        StringBuilder full = new StringBuilder(half.length());
        half.chars().forEach(digit -> full.append((char) (digit - '0' + '０')));
        return full.toString();
    }
}
