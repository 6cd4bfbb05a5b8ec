package org.tiaowen.drafting.articles;

import java.util.BitSet;
import java.util.List;

/** The lines of 署名 and date at the end of a text, or at the end of its main part where annexes follow. */
final class Closing {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADJUSTMENT = 80;
    private static final int LONGEST_DATE = 20;
    private static final int LONGEST_PERSON = 16;
    private static final List<String> OFFICES =
            List.of("主任", "主席", "总理", "委员长", "部长", "省长", "市长", "州长", "县长", "区长", "局长", "院长");

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

    /** A line of a decision that stands outside its headings: it takes effect, the instrument is published anew. */
    static boolean isLast(String text, CleanSource.Line line) {
        return isEffective(text, line) || isRepublication(text, line) || isAdjustment(text, line);
    }

    /** 此外，对条文顺序作相应调整。 */
    private static boolean isAdjustment(String text, CleanSource.Line line) {
        if (line.end() - line.start() > LONGEST_ADJUSTMENT || "此以对".indexOf(text.charAt(line.start())) < 0) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        boolean begins = words.startsWith("此外") || words.startsWith("以上") || words.startsWith("对");
        return begins && (words.contains("顺序") || words.contains("序号")) && words.contains("相应调整");
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

    /** 2026年5月1日, also behind a name and in front of 印发. */
    private static boolean isDate(String text, CleanSource.Line line) {
        int end = text.startsWith("印发", line.end() - 2) ? line.end() - 2 : line.end();
        end = Blanks.trimEnd(text, line.start(), end);
        if (end <= line.start() || text.charAt(end - 1) != '日') {
            return false;
        }
        int from = end;
        while (from > line.start() && end - from <= LONGEST_DATE && isInDate(text.charAt(from - 1))) {
            from--;
        }
        boolean date = text.substring(from, end).contains("年");
        CleanSource.Line name = new CleanSource.Line(line.start(), Blanks.trimEnd(text, line.start(), from), 0, false);
        return date
                && (name.end() == name.start()
                        || (Blanks.skip(text, name.end(), end) > name.end() && isName(text, name)));
    }

    private static boolean isInDate(char c) {
        return Numerals.isNumeral(c) || Blanks.isBlank(c) || c == '年' || c == '月' || c == '日';
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
        return "会府院部厅局委署室".indexOf(words.charAt(length - 1)) >= 0
                || words.startsWith("中华人民共和国主席")
                || (length <= LONGEST_PERSON && OFFICES.stream().anyMatch(words::startsWith));
    }
}
