package org.tiaowen.drafting.comparison;

/**
 * A piece of text that a comparison never cuts.
 *
 * @param text never empty
 */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        /** With its unit: 二百元, 三十日, 2021年6月10日, 百分之五. */
        NUMBER,
        /** 第十二条第二款. */
        CITATION,
        /** （一） or 1. at the beginning of a line: it follows from the place of the line. */
        LINE_NUMBER,
        /** Punctuation, a line break or blanks. */
        MARK
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    /** Whether a reader takes one for the successor of the other: a number for a number, a citation for a citation. */
    boolean answers(Token other) {
        return kind == other.kind && (kind == Kind.NUMBER || kind == Kind.CITATION || kind == Kind.LINE_NUMBER);
    }

    /** How well a change begins behind it or ends with it, from 0 to 4: the end of a line best. */
    int breakStrength() {
        return switch (text.charAt(0)) {
            case '\n' -> 4;
            case '。', '；', '！', '？' -> 3;
            case '，', '：' -> 2;
            case '、', '》', '）', '”' -> 1;
            default -> 0;
        };
    }
}
