package org.tiaowen.search.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences — 分句: cuts a text where a sentence ends.
 *
 * <p>A sentence ends at 。！？； their half-width forms and ……, with the closing quotes and brackets that follow, and at a
 * line break. A full stop of Latin writing ends none: 3.5 and www.example.com stay whole. Nothing but blanks is lost
 * between two sentences.
 */
public final class Sentences {

    private static final String ENDS = "。！？；!?;…";
    private static final String CLOSERS = "”’」』）》】〕)]\"'";

    private Sentences() {}

    /** The sentences of a text, in order; none for a text of blanks. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (ENDS.indexOf(c) >= 0) {
                i = behind(text, i);
            } else if (!isLineBreak(c)) {
                continue;
            }
            add(sentences, text, start, i);
            start = i;
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private static int behind(String text, int at) {
        int i = at;
        while (i < text.length() && (ENDS.indexOf(text.charAt(i)) >= 0 || CLOSERS.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u0085';
    }
}
