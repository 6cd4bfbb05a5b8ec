package org.tiaowen.drafting.generated;

import java.util.random.RandomGenerator;
import org.tiaowen.drafting.articles.Numerals;

/**
 * How one text is typed: the blanks and numerals somebody kept to from the first line to the last.
 *
 * @param line in front of whatever begins a line
 * @param divisionLine in front of 编、章、节
 * @param gap between the number of an article and its words
 * @param divisionGap between the number of a chapter and its title; a line break where the title has its own line
 * @param itemGap between the number of an item and its words
 * @param numberAlone whether the number of an article stands on a line of its own
 * @param digits of articles and divisions
 * @param captions where they stand and in which brackets
 * @param itemOpen the opening bracket of （一）
 * @param itemClose the closing one
 * @param subitemMark what follows the digits of a sub-item
 * @param numbersKept whether articles were put in as 之一 instead of renumbering
 * @param chaptersRestart whether each 编 begins with 第一章
 * @param pointsRestart whether each heading of a decision begins with （一）
 */
record Typing(
        String line,
        String divisionLine,
        String gap,
        String divisionGap,
        String itemGap,
        boolean numberAlone,
        Digits digits,
        Captions captions,
        String itemOpen,
        String itemClose,
        String subitemMark,
        boolean numbersKept,
        boolean chaptersRestart,
        boolean pointsRestart) {

    enum Digits {
        ZERO,
        RING,
        HALF_WIDTH,
        FULL_WIDTH;

        String print(int value) {
            return switch (this) {
                case ZERO -> Numerals.chinese(value);
                case RING -> Numerals.chinese(value).replace('零', '〇');
                case HALF_WIDTH -> Integer.toString(value);
                case FULL_WIDTH -> fullWidth(value);
            };
        }
    }

    enum Captions {
        NONE(""),
        ROUND("（）"),
        LENTICULAR("【】"),
        WHITE("〖〗"),
        IN_FRONT("（）"),
        IN_FRONT_LENTICULAR("【】");

        private final String brackets;

        Captions(String brackets) {
            this.brackets = brackets;
        }

        boolean inFront() {
            return this == IN_FRONT || this == IN_FRONT_LENTICULAR;
        }

        String around(String words) {
            return brackets.charAt(0) + words + brackets.charAt(1);
        }
    }

    static Typing any(RandomGenerator random) {
        String line = pick(random, "\n", "\n", "\n　　", "\n　　", "\n\n", "\n\n　　", "\r\n", "\r\n　　", "\n    ", "\n\t");
        boolean halfWidth = random.nextInt(12) == 0;
        return new Typing(
                line,
                random.nextInt(3) == 0 ? (line.contains("\r") ? "\r\n" : "\n") + line : line,
                pick(random, "　", "　", "　", " ", "　　", "  "),
                pick(random, "　", "　", " ", "  ", line),
                pick(random, "", "", "", "", " ", "　"),
                random.nextInt(12) == 0,
                Digits.values()[random.nextInt(3) == 0 ? random.nextInt(4) : 0],
                random.nextInt(2) == 0 ? Captions.NONE : Captions.values()[random.nextInt(6)],
                halfWidth ? "(" : "（",
                halfWidth ? ")" : "）",
                pick(random, ".", ".", "．", "、", ")"),
                random.nextInt(8) == 0,
                random.nextBoolean(),
                random.nextBoolean());
    }

    String item(int ordinal) {
        return itemOpen + Numerals.chinese(ordinal) + itemClose;
    }

    /** 1. or, where the mark is a bracket, （1）. */
    String subitem(int ordinal) {
        return subitemMark.equals(")") ? itemOpen + ordinal + itemClose : ordinal + subitemMark;
    }

    static String pick(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String fullWidth(int value) {
        StringBuilder printed = new StringBuilder();
        Integer.toString(value).chars().forEach(digit -> printed.append((char) (digit - '0' + '０')));
        return printed.toString();
    }
}
