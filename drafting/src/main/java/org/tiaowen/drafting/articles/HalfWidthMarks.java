package org.tiaowen.drafting.articles;

/**
 * Half-width marks beside Chinese characters: , ; : ? ! ( ) and &lt; &gt; within 《》; a full stop at the end of a line.
 *
 * <p>Marks in numbers (1,000, 10:30), in Latin words and in addresses stay.
 */
final class HalfWidthMarks implements MarkRepair {

    private static final String HALF = ",;:?!｡､";
    private static final String FULL = "，；：？！。、";

    @Override
    public Repair.Kind kind() {
        return Repair.Kind.HALF_WIDTH;
    }

    @Override
    public boolean concerns(char c) {
        return switch (c) {
            case ',', ';', ':', '?', '!', '(', ')', '<', '>', '.', '｡', '､' -> true;
            default -> false;
        };
    }

    @Override
    public void correct(char[] text, int from, int to) {
        int[] brackets = new int[to - from];
        int open = 0;
        int address = addressAfter(text, from, to);
        boolean title = false;
        for (int i = from; i < to; i++) {
            if (i == address) {
                i = addressEnd(text, i, to);
                address = addressAfter(text, i, to);
            }
            if (i >= to) {
                break;
            }
            char c = text[i];
            switch (c) {
                case '《' -> title = true;
                case '》' -> title = false;
                case '(', '（' -> brackets[open++] = i;
                case ')', '）' -> {
                    if (open > 0) {
                        brackets(text, brackets[--open], i, from, to);
                    } else if (c == ')' && besideChinese(text, i, from, to)) {
                        text[i] = '）';
                    }
                }
                case '<' -> text[i] = title && isChinese(text, i + 1, from, to) ? '〈' : c;
                case '>' -> text[i] = title && isChinese(text, i - 1, from, to) ? '〉' : c;
                case '.' -> text[i] = i + 1 == to && isHan(text, i - 1, from) ? '。' : c;
                default -> {
                    int mark = HALF.indexOf(c);
                    text[i] = mark >= 0 && separatesChinese(text, i, from, to) ? FULL.charAt(mark) : c;
                }
            }
        }
        for (int i = 0; i < open; i++) {
            boolean half = text[brackets[i]] == '(';
            text[brackets[i]] = half && besideChinese(text, brackets[i], from, to) ? '（' : text[brackets[i]];
        }
    }

    /** Both brackets are of full width when Chinese stands in them or beside them. */
    private static void brackets(char[] text, int open, int close, int from, int to) {
        if (text[open] == '（' && text[close] == '）') {
            return;
        }
        boolean chinese = text[open] == '（'
                || text[close] == '）'
                || besideChinese(text, open, from, to)
                || besideChinese(text, close, from, to);
        if (chinese) {
            text[open] = '（';
            text[close] = '）';
        }
    }

    private static boolean separatesChinese(char[] text, int at, int from, int to) {
        int before = at - 1;
        while (before >= from && Blanks.isBlank(text[before])) {
            before--;
        }
        int after = at + 1;
        while (after < to && Blanks.isBlank(text[after])) {
            after++;
        }
        boolean chineseBefore = isChinese(text, before, from, to);
        return chineseBefore || (isChinese(text, after, from, to) && before >= from);
    }

    private static boolean besideChinese(char[] text, int at, int from, int to) {
        int before = at - 1;
        while (before >= from && Blanks.isBlank(text[before])) {
            before--;
        }
        int after = at + 1;
        while (after < to && Blanks.isBlank(text[after])) {
            after++;
        }
        return isChinese(text, before, from, to) || isChinese(text, after, from, to);
    }

    /** A Chinese character or a mark of full width. */
    private static boolean isChinese(char[] text, int at, int from, int to) {
        if (at < from || at >= to) {
            return false;
        }
        char c = text[at];
        boolean mark = c == '“' || c == '”' || c == '‘' || c == '’' || c == '—' || c == '…';
        return mark || (c >= 0x2E80 && c != '\u3000' && !Numerals.isArabic(c));
    }

    private static boolean isHan(char[] text, int at, int from) {
        return at >= from && Character.isIdeographic(text[at]);
    }

    /** Where the next address begins, {@code to} where there is none. */
    private static int addressAfter(char[] text, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/') {
                return i;
            }
            if (text[i] == '@' || (text[i] == 'w' && text[i + 1] == 'w' && text[i + 2] == 'w')) {
                return i;
            }
        }
        return to;
    }

    /** An address ends with a blank or a mark of full width. */
    private static int addressEnd(char[] text, int from, int to) {
        int at = from;
        while (at < to && !Blanks.isBlank(text[at]) && "，。；：、（）“”《》".indexOf(text[at]) < 0) {
            at++;
        }
        return at;
    }
}
