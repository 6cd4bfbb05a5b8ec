package org.tiaowen.drafting.articles;

import java.util.OptionalInt;

/**
 * Chinese numerals as legal texts use them: 十二, 一百零三, 一百〇三, 一百三, 廿一, 二〇二六, and half- or full-width digits.
 *
 * <p>Thread-safe. Reads and writes 0 to 99,999,999.
 */
public final class Numerals {

    /** Longer runs are no number of a clause; the bound keeps hostile input cheap. */
    static final int LONGEST = 16;

    private static final int LARGEST = 99_999_999;
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN_THOUSAND = 10_000;

    private Numerals() {}

    /** Whether {@code c} can be part of a number. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** Whether {@code c} is a half- or full-width Arabic digit. */
    public static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /** The value of {@code printed}, empty when it is no number or out of range. */
    public static OptionalInt read(CharSequence printed) {
        if (printed.isEmpty() || printed.length() > LONGEST) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < printed.length(); i++) {
            if (unit(printed.charAt(i)) > 0) {
                return readWithUnits(printed);
            }
        }
        return readDigits(printed);
    }

    /**
     * Writes {@code value} the way articles are numbered: 10 is 十, 12 is 十二, 103 is 一百零三.
     *
     * @throws IllegalArgumentException when {@code value} is negative or too large
     */
    public static String chinese(int value) {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("Cannot write " + value + " as a Chinese numeral, 0 to " + LARGEST);
        }
        if (value < TEN_THOUSAND) {
            return value == 0 ? "零" : section(value, true);
        }
        int rest = value % TEN_THOUSAND;
        String high = section(value / TEN_THOUSAND, true) + "万";
        if (rest == 0) {
            return high;
        }
        return high + (rest < 1000 ? "零" : "") + section(rest, false);
    }

    private static OptionalInt readDigits(CharSequence printed) {
        long value = 0;
        for (int i = 0; i < printed.length(); i++) {
            int digit = digit(printed.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
            if (value > LARGEST) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of((int) value);
    }

    private static OptionalInt readWithUnits(CharSequence printed) {
        long total = 0;
        long section = 0;
        long digits = -1;
        int lastUnit = Integer.MAX_VALUE;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int digit = digit(c);
            int unit = unit(c);
            if (digit == 0 && !isArabic(c)) {
                digits = -1;
            } else if (digit >= 0) {
                digits = digits < 0 ? digit : digits * 10 + digit;
                if (digits > LARGEST) {
                    return OptionalInt.empty();
                }
            } else if (unit == TEN_THOUSAND && total == 0) {
                total = (section + Math.max(digits, 0)) * TEN_THOUSAND;
                section = 0;
                digits = -1;
                lastUnit = Integer.MAX_VALUE;
            } else if (unit > 0 && unit < lastUnit) {
                long count = c == '廿' ? 2 : c == '卅' ? 3 : 1;
                if (count > 1 && digits >= 0) {
                    return OptionalInt.empty();
                }
                section += (digits < 0 ? count : digits) * unit;
                digits = -1;
                lastUnit = unit;
            } else {
                return OptionalInt.empty();
            }
        }
        long value = total + section + Math.max(digits, 0);
        return value > LARGEST ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static String section(int value, boolean first) {
        StringBuilder written = new StringBuilder();
        int rest = value;
        boolean zero = false;
        for (int unit = 1000; unit >= 1; unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                zero = !written.isEmpty() && rest > 0;
                continue;
            }
            if (zero) {
                written.append('零');
                zero = false;
            }
            boolean plainTen = first && unit == 10 && digit == 1 && written.isEmpty();
            if (!plainTen) {
                written.append(DIGITS.charAt(digit));
            }
            if (unit > 1) {
                written.append(unit == 1000 ? '千' : unit == 100 ? '百' : '十');
            }
        }
        return written.toString();
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return switch (c) {
            case '零', '〇', '○', '◯', 'Ｏ' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾', '廿', '卅' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万' -> TEN_THOUSAND;
            default -> 0;
        };
    }
}
