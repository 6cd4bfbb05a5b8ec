package org.tiaowen.drafting.comparison;

import java.util.List;

/**
 * Where citations, dates, numbers and Latin words end that begin at some position. Each answer is the position itself
 * where none begins there.
 */
final class NumberScan {

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final String NUMBERED_LEVELS = "编章节条款项目";

    /** Longer ones first, so that 三个工作日 is not cut after 个. */
    private static final List<String> UNITS = List.of(
            "个工作日", "个自然日", "平方公里", "个百分点", "立方米", "平方米", "个小时", "公里", "个月", "小时", "分钟", "周岁", "公顷", "公斤", "千克", "千米",
            "毫米", "厘米", "美元", "工作日", "千瓦", "年", "月", "日", "天", "周", "元", "倍", "人", "名", "次", "岁", "级", "类", "种", "项",
            "条", "款", "章", "件", "个", "米", "亩", "吨", "克", "辆", "户", "家", "部", "份", "度", "％", "%", "‰", "℃", "号");

    /** No number of a law is longer; farther is not looked, so that a text of numerals alone costs no square. */
    private static final int LONGEST = 40;

    private final String text;

    NumberScan(String text) {
        this.text = text;
    }

    /** （一）, 1. or （1） at the beginning of a line. */
    int endOfLineNumber(int at) {
        if (at > 0 && text.charAt(at - 1) != '\n') {
            return at;
        }
        boolean bracket = is(at, "（(");
        int numerals = endOfNumerals(bracket ? at + 1 : at);
        if (numerals == (bracket ? at + 1 : at)) {
            return at;
        }
        return is(numerals, bracket ? "）)" : ".．、") ? numerals + 1 : at;
    }

    /** 第十二条之一第二款第（三）项 is one, 第十二、十三条 too. */
    int endOfCitation(int at) {
        int end = at;
        while (is(end, "第")) {
            int numerals = endOfOrdinals(end + 1);
            if (numerals == end + 1 || !is(numerals, NUMBERED_LEVELS)) {
                return end;
            }
            end = endOfSuffix(numerals + 1);
        }
        return end;
    }

    /** A date, or a number with its unit: 二〇二一年六月十日, 百分之五, 三十日, 1.5倍. */
    int endOfNumber(int at) {
        int start = is(at, "第") ? at + 1 : at;
        int end = endOfNumerals(start);
        if (end == start) {
            return at;
        }
        if (text.startsWith("分之", end) && endOfNumerals(end + 2) > end + 2) {
            return endOfNumerals(end + 2);
        }
        int unit = endOfUnit(end);
        for (char part : new char[] {'年', '月'}) {
            if (unit == end + 1 && text.charAt(end) == part) {
                int next = endOfNumerals(unit);
                if (next > unit && is(next, part == '年' ? "月" : "日")) {
                    end = next;
                    unit = next + 1;
                }
            }
        }
        return unit;
    }

    int endOfLatin(int at) {
        int end = at;
        while (isLatin(end) || (end > at && (isDigit(end) || isInsideNumber(end)))) {
            end++;
        }
        return end;
    }

    /** The end of the blanks that go on after a blank; a line break stands by itself. */
    int endOfBlanks(int end) {
        int after = end;
        while (text.charAt(end - 1) != '\n'
                && Character.isSpaceChar(text.charAt(end - 1))
                && after < text.length()
                && Character.isSpaceChar(text.charAt(after))) {
            after++;
        }
        return after;
    }

    private int endOfOrdinals(int start) {
        int end = endOfOrdinal(start);
        while (end > start && is(end, "、") && endOfOrdinal(end + 1) > end + 1) {
            end = endOfOrdinal(end + 1);
        }
        return end;
    }

    private int endOfOrdinal(int start) {
        int inside = is(start, "（(") ? start + 1 : start;
        int end = endOfNumerals(inside);
        if (end == inside) {
            return start;
        }
        return inside > start && is(end, "）)") ? end + 1 : end;
    }

    private int endOfSuffix(int start) {
        int end = is(start, "之") ? endOfNumerals(start + 1) : start;
        return end == start + 1 ? start : end;
    }

    private int endOfUnit(int end) {
        for (String unit : UNITS) {
            if (text.startsWith(unit, end)) {
                return end + unit.length();
            }
        }
        return endOfLatin(end);
    }

    private int endOfNumerals(int start) {
        int end = start;
        while (end - start < LONGEST && isPartOfNumber(start, end)) {
            end++;
        }
        return end;
    }

    private boolean isPartOfNumber(int start, int at) {
        boolean thousandfold = at > start && is(at, "千") && is(at + 1, "瓦克米卡");
        return !thousandfold && (isDigit(at) || is(at, NUMERALS) || (at > start && isInsideNumber(at)));
    }

    private boolean isInsideNumber(int at) {
        return is(at, ".,．") && isDigit(at - 1) && isDigit(at + 1);
    }

    private boolean is(int at, String any) {
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLatin(int at) {
        return at < text.length()
                && Character.isLetter(text.charAt(at))
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN;
    }
}
