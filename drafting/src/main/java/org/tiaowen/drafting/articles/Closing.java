package org.tiaowen.drafting.articles;

import java.util.BitSet;
import java.util.List;

/** The lines of 署名 and date at the end of a text, or at the end of its main part where annexes follow. */
final class Closing {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_NAME = 40;

    private final BitSet lines = new BitSet();

    private Closing() {}

    static Closing of(String text, List<Form> forms) {
        Closing closing = new Closing();
        for (int i = 0; i <= forms.size(); i++) {
            if (i == forms.size() || forms.get(i).kind() == Form.Kind.ANNEX) {
                closing.endingAt(i, text, forms);
            }
        }
        return closing;
    }

    boolean contains(int line) {
        return lines.get(line);
    }

    /** 本决定自公布之日起施行。 */
    static boolean isEffective(String text, CleanSource.Line line) {
        return text.charAt(line.start()) == '本'
                && line.end() - line.start() <= 80
                && (text.startsWith("施行。", line.end() - 3)
                        || text.startsWith("生效。", line.end() - 3)
                        || text.startsWith("实施。", line.end() - 3));
    }

    /** 《…》根据本决定作相应修改，重新公布。 */
    static boolean isRepublication(String text, CleanSource.Line line) {
        String words = text.substring(line.start(), Math.min(line.end(), line.start() + 300));
        return words.startsWith("《") && words.contains("根据本决定") && words.contains("公布");
    }

    private void endingAt(int end, String text, List<Form> forms) {
        boolean dated = false;
        int from = end;
        while (from > 1 && end - from < MOST_LINES) {
            Form form = forms.get(from - 1);
            if (form.kind() != Form.Kind.PLAIN) {
                break;
            }
            boolean date = isDate(text, form.line());
            if (!date && !isName(text, form.line())) {
                break;
            }
            dated |= date;
            from--;
        }
        if (dated) {
            lines.set(from, end);
        }
    }

    private static boolean isDate(String text, CleanSource.Line line) {
        if (line.end() - line.start() > 20 || text.charAt(line.end() - 1) != '日') {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (!Numerals.isNumeral(c) && !Blanks.isBlank(c) && "年月日".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text, CleanSource.Line line) {
        int length = line.end() - line.start();
        if (length > LONGEST_NAME || length < 3) {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if ("。；：，、（）()“”《》".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        String words = text.substring(line.start(), line.end());
        return "会府院部厅局委署".indexOf(words.charAt(length - 1)) >= 0
                || words.startsWith("中华人民共和国主席")
                || words.startsWith("主任");
    }
}
