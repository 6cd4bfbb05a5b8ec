package org.tiaowen.drafting.identity;

/** What is left of a text when everything is taken away that does not tell one clause from another. */
final class Folding {

    private static final String NUMBERED_LEVELS = "编章节条款项目";
    private static final String UNITS = "元日天年月周时分倍人名次个件米吨克岁级亩平公小%％";
    private static final char CITATION = '§';
    private static final char AMOUNT = '#';

    private Folding() {}

    /** Letters and digits only; every 第十二条 is the same sign, since renumbering changes it and nothing else. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '第' ? endOfCitation(text, at) : at;
            if (end > at) {
                folded.append(CITATION);
                at = end;
            } else {
                if (Character.isLetterOrDigit(text.codePointAt(at))) {
                    folded.appendCodePoint(text.codePointAt(at));
                }
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return folded.toString();
    }

    /**
     * The folded text with every amount, term and measure replaced by one sign: 二百元 and 五百元 are what an amendment
     * changes, so that they must not lead a clause to its neighbour.
     */
    static String withoutAmounts(String folded) {
        var loose = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int end = endOfAmount(folded, at);
            loose.append(end > at ? AMOUNT : folded.charAt(at));
            at = Math.max(end, at + 1);
        }
        return loose.toString();
    }

    /** The amounts alone, in their order. */
    static String amounts(String folded) {
        var amounts = new StringBuilder();
        int at = 0;
        while (at < folded.length()) {
            int end = endOfAmount(folded, at);
            if (end > at) {
                amounts.append(folded, at, end).append(AMOUNT);
            }
            at = Math.max(end, at + 1);
        }
        return amounts.toString();
    }

    private static int endOfAmount(String text, int start) {
        int at = endOfNumerals(text, start);
        boolean share = at > start && start >= 3 && text.startsWith("百分之", start - 3);
        boolean measured = at > start && at < text.length() && UNITS.indexOf(text.charAt(at)) >= 0;
        // 一般、统一、一个 hold a numeral and no amount; 百分之 is the beginning of one
        return (share || measured) && !text.startsWith("百分之", start) ? at : start;
    }

    private static int endOfCitation(String text, int start) {
        int at = endOfNumerals(text, start + 1);
        boolean numbered = at > start + 1 && at < text.length() && NUMBERED_LEVELS.indexOf(text.charAt(at)) >= 0;
        return numbered ? at + 1 : start;
    }

    private static int endOfNumerals(String text, int start) {
        int at = start;
        while (at < text.length() && isNumeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNumeral(char c) {
        return switch (c) {
            case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '.' -> true;
            default -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
        };
    }
}
