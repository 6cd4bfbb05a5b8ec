package org.tiaowen.drafting.articles;

/**
 * Straight quotation marks, and pairs turned the wrong way: "…", ”…“, ”…”.
 *
 * <p>Marks that open and close in turn are left alone. A quotation may run over several paragraphs, each of which opens anew
 * and only the last of which closes; so a mark is turned only where the line itself shows that it is wrong.
 */
final class QuotationMarks implements MarkRepair {

    private static final String CLOSING_AFTER = "，。；、：？！）》〉】,;:?!)";
    private static final String OPENING_BEFORE = "：（《〈【:(";

    /** Whether the last line ended inside a quotation. */
    private boolean open;

    static boolean isQuotationMark(char c) {
        return c == '"' || c == '\'' || (c >= '\u2018' && c <= '\u201D' && c != '\u201A' && c != '\u201B');
    }

    @Override
    public Repair.Kind kind() {
        return Repair.Kind.QUOTATION_MARK;
    }

    @Override
    public boolean concerns(char c) {
        return isQuotationMark(c);
    }

    @Override
    public void correct(char[] text, int from, int to) {
        if (text[from] == '第' || Numerals.isNumeral(text[from])) {
            open = false;
        }
        open = pair(text, from, to, open, '"', '“', '”');
        pair(text, from, to, false, '\'', '‘', '’');
    }

    /** Turns the marks of one kind; returns whether a quotation is open at the end. */
    private static boolean pair(
            char[] text, int from, int to, boolean openBefore, char straight, char opening, char closing) {
        int last = last(text, from, to, straight, opening, closing);
        boolean isOpen = openBefore;
        boolean turned = false;
        for (int i = from; i <= last; i++) {
            char c = text[i];
            if (c != straight && c != opening && c != closing) {
                continue;
            }
            boolean closes = i + 1 == to || CLOSING_AFTER.indexOf(text[i + 1]) >= 0 || isClosing(text[i + 1]);
            boolean opens = i == from || OPENING_BEFORE.indexOf(text[i - 1]) >= 0;
            if (c == straight) {
                boolean open = straightOpens(i == from, isOpen, opens, closes, i < last);
                if (!isMeasure(text, i, from, to, isOpen)) {
                    text[i] = open ? opening : closing;
                    isOpen = open;
                }
            } else if (c == closing && !isOpen && !closes && i < last) {
                text[i] = opening;
                isOpen = true;
                turned = true;
            } else if (c == opening && isOpen && (closes || turned) && !opens) {
                text[i] = closing;
                isOpen = false;
                turned = false;
            } else {
                isOpen = c == opening;
            }
        }
        return isOpen;
    }

    /** The first mark of a line opens anew even inside a quotation; other marks open and close in turn. */
    private static boolean straightOpens(boolean first, boolean isOpen, boolean opens, boolean closes, boolean more) {
        if (first) {
            return !closes || more;
        }
        return isOpen ? opens && !closes : !closes || more || opens;
    }

    /** 6" is a measure, and it's an English word: neither is a quotation. */
    private static boolean isMeasure(char[] text, int at, int from, int to, boolean isOpen) {
        char before = at == from ? ' ' : text[at - 1];
        char after = at + 1 == to ? ' ' : text[at + 1];
        boolean figure = Numerals.isArabic(before) && !isOpen;
        return figure || (isLatin(before) && isLatin(after));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean isClosing(char c) {
        return c == '”' || c == '’';
    }

    private static int last(char[] text, int from, int to, char straight, char opening, char closing) {
        for (int i = to - 1; i >= from; i--) {
            if (text[i] == straight || text[i] == opening || text[i] == closing) {
                return i;
            }
        }
        return from - 1;
    }
}
