package org.tiaowen.drafting.editing;

import org.tiaowen.drafting.articles.Numerals;

/**
 * How one text writes Chinese numerals.
 *
 * @param zero the sign for zero inside a number: 零, 〇 or ○
 * @param positional whether numbers are written digit by digit: 一二三 for 123
 * @param shortTens whether ten stands without 一 behind a hundred: 一百十二
 */
record NumeralHabit(char zero, boolean positional, boolean shortTens) {

    private static final String ZEROS = "零〇○";
    private static final String UNITS = "十百千万";

    /** Read off the numbers of {@code text}; 一百零二 where they show nothing else. */
    static NumeralHabit of(Branch text) {
        var seen = new Object() {
            char zero = '零';
            boolean positional;
            boolean shortTens;
        };
        text.walk().forEach(branch -> {
            NumberForm form = branch.number == null ? null : NumberForm.of(branch.number.printed());
            if (form == null
                    || form.numeral().length() < 2
                    || Numerals.isArabic(form.numeral().charAt(0))) {
                return;
            }
            String numeral = form.numeral();
            seen.shortTens |= numeral.contains("百十");
            seen.positional |= numeral.chars().noneMatch(c -> UNITS.indexOf(c) >= 0);
            numeral.chars().filter(c -> ZEROS.indexOf(c) >= 0).forEach(c -> seen.zero = (char) c);
        });
        return new NumeralHabit(seen.zero, seen.positional, seen.shortTens);
    }

    String chinese(int value) {
        if (!positional) {
            String plain = Numerals.chinese(value).replace('零', zero);
            return shortTens ? plain.replace("百一十", "百十") : plain;
        }
        StringBuilder digits = new StringBuilder();
        Integer.toString(value)
                .chars()
                .forEach(digit -> digits.append(
                        digit == '0' ? zero : Numerals.chinese(digit - '0').charAt(0)));
        return digits.toString();
    }
}
