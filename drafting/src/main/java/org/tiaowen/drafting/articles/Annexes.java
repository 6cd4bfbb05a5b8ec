package org.tiaowen.drafting.articles;

import java.util.List;
import java.util.Set;

/** What stands behind the body: 附件、附表、附录、附图, and the explanation of a draft (说明). */
final class Annexes {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_EXPLANATION = 80;
    private static final int LONGEST_NUMBER = 3;
    private static final Set<String> EXPLANATIONS = Set.of("说明", "起草说明", "修订说明", "立法说明");

    private Annexes() {}

    /** After 附件, 附件一, 附表2 at the beginning of an annex; 0 when the line begins no annex. */
    static int designationEnd(String text, CleanSource.Line line) {
        int at = line.start();
        if (text.charAt(at) != '附') {
            return 0;
        }
        boolean named = at + 1 < line.end() && "件表录图".indexOf(text.charAt(at + 1)) >= 0;
        int end = named ? at + 2 : at + 1;
        int digits = Blanks.skip(text, end, line.end());
        int after = digits;
        while (named
                && after < line.end()
                && after - digits <= LONGEST_NUMBER
                && Numerals.isNumeral(text.charAt(after))) {
            after++;
        }
        if (after > digits) {
            end = after;
        }
        if (end >= line.end()) {
            return end;
        }
        char next = text.charAt(end);
        if (named) {
            return Blanks.isBlank(next) || "：:（(《".indexOf(next) >= 0 ? end : 0;
        }
        return next == '：' || next == ':' ? end : 0;
    }

    /** 附件：1.收费标准 in front of a signature or the annexes themselves: their list, and no annex. */
    static boolean isList(String text, List<Form> forms, int i) {
        CleanSource.Line line = forms.get(i).line();
        int end = designationEnd(text, line);
        boolean words =
                end < line.end() && "：:".indexOf(text.charAt(end)) >= 0 && !Numerals.isNumeral(text.charAt(end - 1));
        int from = Blanks.skip(text, Math.min(end + 1, line.end()), line.end());
        if (!words || from >= line.end()) {
            return false;
        }
        Designation number = Designation.at(text, from, line.end());
        return number != null && number.style() == Designation.Style.ARABIC && number.ordinal() == 1;
    }

    /** Whether line i is the title of the annex that begins on the line before. */
    static boolean isTitle(String text, List<Form> forms, int i) {
        if (i >= forms.size() || !isShort(text, forms.get(i))) {
            return false;
        }
        boolean alone = i + 1 >= forms.size() || !isShort(text, forms.get(i + 1));
        CleanSource.Line line = forms.get(i).line();
        return alone || "表录图法则式单准序目".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private static boolean isShort(String text, Form form) {
        CleanSource.Line line = form.line();
        return form.kind() == Form.Kind.PLAIN
                && line.end() - line.start() <= LONGEST_TITLE
                && !Form.endsSentence(text, line)
                && text.charAt(line.start()) != '（';
    }

    /** 关于《…（草案）》的说明, or 起草说明 alone on a line: the explanation of a draft begins. */
    static boolean isExplanation(String text, Form form) {
        CleanSource.Line line = form.line();
        boolean fits = form.kind() == Form.Kind.PLAIN
                && line.end() - line.start() <= LONGEST_EXPLANATION
                && text.charAt(line.end() - 1) == '明';
        if (!fits) {
            return false;
        }
        String words = Blanks.compact(text.substring(line.start(), line.end()));
        return EXPLANATIONS.contains(words) || (words.startsWith("关于") && words.endsWith("的说明"));
    }
}
