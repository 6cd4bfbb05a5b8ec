package org.tiaowen.drafting.identity;

/** What is left of a text when everything is taken away that does not tell one clause from another. */
final class Folding {

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万0123456789０１２３４５６７８９";
    private static final String NUMBERED_LEVELS = "编章节条款项目";
    private static final char CITATION = '§';

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

    private static int endOfCitation(String text, int start) {
        int at = start + 1;
        while (at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean numbered = at > start + 1 && at < text.length() && NUMBERED_LEVELS.indexOf(text.charAt(at)) >= 0;
        return numbered ? at + 1 : start;
    }
}
