package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the pieces that are compared: citations, numbers and Latin words whole, every other character by
 * itself. One pass, no look-ahead beyond the piece; joined together the pieces are the text.
 */
final class WordTokens {

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
    private static final String NUMBERED_LEVELS = "编章节条款项目";

    private final String text;
    private int at;

    private WordTokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        return new WordTokens(text).cut();
    }

    private List<String> cut() {
        var tokens = new ArrayList<String>();
        while (at < text.length()) {
            int start = at;
            at = end(start);
            tokens.add(text.substring(start, at));
        }
        return tokens;
    }

    private int end(int start) {
        char first = text.charAt(start);
        if (first == '第') {
            int end = endOfCitation(start);
            if (end > start) {
                return end;
            }
        }
        if (isNumeral(start)) {
            return endOfNumerals(start);
        }
        if (isLatin(start)) {
            return endOfLatin(start);
        }
        return start + Character.charCount(text.codePointAt(start));
    }

    /** 第十二条之一第二款第（三）项 is one piece; {@code start} where there is no citation. */
    private int endOfCitation(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '第') {
            int next = skip(end + 1, "（(");
            int numerals = next;
            while (isNumeral(next) || isDigit(next)) {
                next++;
            }
            if (next == numerals) {
                return end;
            }
            next = skip(next, "）)");
            if (next >= text.length() || NUMBERED_LEVELS.indexOf(text.charAt(next)) < 0) {
                return end;
            }
            end = endOfSuffix(next + 1);
        }
        return end;
    }

    private int endOfSuffix(int start) {
        if (start >= text.length() || text.charAt(start) != '之') {
            return start;
        }
        int end = start + 1;
        while (isNumeral(end)) {
            end++;
        }
        return end == start + 1 ? start : end;
    }

    private int skip(int position, String any) {
        return position < text.length() && any.indexOf(text.charAt(position)) >= 0 ? position + 1 : position;
    }

    private int endOfNumerals(int start) {
        int end = start;
        while (isNumeral(end)) {
            end++;
        }
        boolean percentage = text.startsWith("分之", end) && isNumeral(end + 2);
        return percentage ? endOfNumerals(end + 2) : end;
    }

    private int endOfLatin(int start) {
        int end = start;
        while (isLatin(end) || isInsideNumber(end)) {
            end++;
        }
        return end;
    }

    private boolean isNumeral(int position) {
        return position < text.length() && NUMERALS.indexOf(text.charAt(position)) >= 0;
    }

    private boolean isDigit(int position) {
        return position < text.length() && Character.isDigit(text.charAt(position));
    }

    private boolean isLatin(int position) {
        if (position >= text.length()) {
            return false;
        }
        char c = text.charAt(position);
        return Character.isDigit(c)
                || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private boolean isInsideNumber(int position) {
        return position < text.length()
                && ".,%．％".indexOf(text.charAt(position)) >= 0
                && isDigit(position - 1)
                && (isDigit(position + 1) || "%％".indexOf(text.charAt(position)) >= 0);
    }
}
