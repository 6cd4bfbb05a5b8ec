package org.tiaowen.drafting.articles;

/**
 * Whether a line of an amending decision stands inside quotation marks.
 *
 * <p>Counting marks does not tell: each paragraph of a quotation opens anew, and only the last one closes.
 */
final class Quotation {

    private boolean open;
    private int from;

    boolean isOpen() {
        return open;
    }

    /** Where the quotation that is open began. */
    int from() {
        return from;
    }

    /** Goes on to the end of {@code line}. */
    void follow(String text, CleanSource.Line line) {
        boolean before = open;
        open = isOpenAfter(text, line, open);
        if (open && !before) {
            from = text.lastIndexOf('“', line.end() - 1);
        }
    }

    void close() {
        open = false;
    }

    /** Whether a quotation is open after {@code line}: the last mark in it decides. */
    static boolean isOpenAfter(String text, CleanSource.Line line, boolean before) {
        for (int at = line.end() - 1; at >= line.start(); at--) {
            char c = text.charAt(at);
            if (c == '”' || c == '“') {
                return c == '“';
            }
        }
        return before;
    }
}
