package org.tiaowen.templates.word;

import java.util.Locale;
import java.util.Optional;
import org.tiaowen.drafting.articles.Numerals;

/** How a counted number is printed (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat): the formats that Chinese offices use. */
final class CountingFormats {

    private static final String[] STEMS = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    private static final String[] BRANCHES = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ORDINARY = "零一二三四五六七八九十百千万亿";
    private static final String LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖拾佰仟萬億";
    private static final int LETTERS = 26;

    /** Word repeats the letter: 27 is AA, 53 is AAA; no list is so long that this matters. */
    private static final int MOST_REPEATED = 30;

    private static final int LARGEST_ROMAN = 3999;

    private CountingFormats() {}

    /** The number as it is printed, empty where the format is not known or has no sign for it. */
    static Optional<String> printed(String format, int value) {
        if (value < 0) {
            return Optional.empty();
        }
        return switch (format) {
            case "", "decimal", "decimalHalfWidth" -> Optional.of(Integer.toString(value));
            case "decimalZero" -> Optional.of(String.format(Locale.ROOT, "%02d", value));
            case "decimalFullWidth", "decimalFullWidth2" -> Optional.of(wide(value));
            case "numberInDash" -> Optional.of("- " + value + " -");
            // the Japanese ones differ above a hundred (百一); Chinese Word writes them for 一二三 and prints laws with 一百零一
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> Optional.of(Numerals.chinese(value));
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> Optional.of(digits(value));
            case "chineseLegalSimplified" -> Optional.of(exchanged(value, LEGAL_SIMPLIFIED));
            case "ideographLegalTraditional", "japaneseLegal" -> Optional.of(exchanged(value, LEGAL_TRADITIONAL));
            case "ideographTraditional" -> cycled(STEMS, value);
            case "ideographZodiac" -> cycled(BRANCHES, value);
            case "lowerLetter" -> letters('a', value);
            case "upperLetter" -> letters('A', value);
            case "lowerRoman" -> roman(value).map(roman -> roman.toLowerCase(Locale.ROOT));
            case "upperRoman" -> roman(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(value);
            case "decimalEnclosedFullstop" -> within('⒈', value, 20);
            case "decimalEnclosedParen" -> within('⑴', value, 20);
            case "ideographEnclosedCircle" -> within('㊀', value, 10);
            default -> Optional.empty();
        };
    }

    private static String wide(int value) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(value).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    private static String digits(int value) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(value).chars().forEach(digit -> digits.append(DIGITS.charAt(digit - '0')));
        return digits.toString();
    }

    private static String exchanged(int value, String signs) {
        StringBuilder exchanged = new StringBuilder(Numerals.chinese(value));
        for (int i = 0; i < exchanged.length(); i++) {
            int sign = ORDINARY.indexOf(exchanged.charAt(i));
            if (sign >= 0) {
                exchanged.setCharAt(i, signs.charAt(sign));
            }
        }
        boolean ten = !exchanged.isEmpty() && exchanged.charAt(0) == '拾';
        return ten ? exchanged.insert(0, signs.charAt(1)).toString() : exchanged.toString();
    }

    private static Optional<String> cycled(String[] signs, int value) {
        return value < 1 || value > signs.length ? Optional.empty() : Optional.of(signs[value - 1]);
    }

    private static Optional<String> letters(char first, int value) {
        int times = (value - 1) / LETTERS + 1;
        return value < 1 || times > MOST_REPEATED
                ? Optional.empty()
                : Optional.of(
                        String.valueOf((char) (first + (value - 1) % LETTERS)).repeat(times));
    }

    private static Optional<String> roman(int value) {
        if (value < 1 || value > LARGEST_ROMAN) {
            return Optional.empty();
        }
        int[] worth = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < worth.length; i++) {
            for (; left >= worth[i]; left -= worth[i]) {
                roman.append(signs[i]);
            }
        }
        return Optional.of(roman.toString());
    }

    private static Optional<String> circled(int value) {
        if (value > 20 && value <= 35) {
            return within('㉑', value - 20, 15);
        }
        return value > 35 ? within('㊱', value - 35, 15) : within('①', value, 20);
    }

    private static Optional<String> within(char first, int value, int most) {
        return value < 1 || value > most ? Optional.empty() : Optional.of(String.valueOf((char) (first + value - 1)));
    }
}
