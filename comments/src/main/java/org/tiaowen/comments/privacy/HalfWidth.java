package org.tiaowen.comments.privacy;

/** Folds full-width letters, digits and marks to half width, each in its place. */
final class HalfWidth {

    private static final String MARKS_TO_KEEP = "，。！？；：（）";

    private HalfWidth() {}

    static String of(String text) {
        char[] folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = half(c);
            if (half != c) {
                if (folded == null) {
                    folded = text.toCharArray();
                }
                folded[i] = half;
            }
        }
        return folded == null ? text : new String(folded);
    }

    private static char half(char c) {
        if (c == '\u3000' || c == '\u00a0') {
            return ' ';
        }
        if (c == '—' || c == '–' || c == '‐' || c == '－') {
            return '-';
        }
        return c >= '！' && c <= '～' && MARKS_TO_KEEP.indexOf(c) < 0 ? (char) (c - 0xFEE0) : c;
    }
}
