package org.tiaowen.search.language;

import java.util.OptionalLong;

/** Numbers — 数字: 二百元 and 200元 are the same to a reader, so they are made the same term. Thread-safe. */
public final class Numbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final long LARGEST = 1_000_000_000_000_000L;

    private Numbers() {}

    /** Writes every Chinese number inside a number word in digits: 第十二条 becomes 第12条, 二百元以上 200元以上. */
    static String inDigits(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int end = i;
            while (end < word.length() && isNumeral(word.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(word.charAt(i++));
                continue;
            }
            String numeral = word.substring(i, end);
            OptionalLong value = value(numeral);
            if (value.isPresent()) {
                out.append(value.getAsLong());
            } else {
                out.append(numeral);
            }
            i = end;
        }
        return out.toString();
    }

    /** The value of a Chinese numeral, positional (二〇二四) or with units (二千零二十四); empty when it is neither. */
    public static OptionalLong value(String numeral) {
        return isPositional(numeral) ? positional(numeral) : withUnits(numeral);
    }

    private static boolean isPositional(String numeral) {
        return numeral.chars().allMatch(c -> digit((char) c) >= 0);
    }

    private static OptionalLong positional(String numeral) {
        long value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            value = value * 10 + digit(numeral.charAt(i));
            if (value > LARGEST) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(value);
    }

    private static OptionalLong withUnits(String numeral) {
        long total = 0;
        long section = 0;
        long pending = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (pending > 0) {
                    return OptionalLong.empty();
                }
                pending = digit;
                continue;
            }
            long unit = unit(c);
            if (unit < 10_000) {
                section += (pending < 0 ? 1 : pending) * unit;
            } else if (unit == 10_000) {
                total += Math.max(section + Math.max(pending, 0), 1) * unit;
                section = 0;
            } else {
                total = Math.max(total + section + Math.max(pending, 0), 1) * unit;
                section = 0;
            }
            pending = -1;
            if (total > LARGEST || section > LARGEST) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total + section + Math.max(pending, 0));
    }

    private static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    private static int digit(char c) {
        return switch (c) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
