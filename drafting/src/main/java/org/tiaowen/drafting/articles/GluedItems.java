package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;

/**
 * Items whose line breaks were lost and left blanks: 应当： （一）甲； （二）乙。
 *
 * <p>Each is made a line of its own again; no character changes. A sentence that lists its items without blanks is left
 * whole.
 */
final class GluedItems {

    private static final String FIRST = "（一）";
    private static final String ENDS = "；。;：:";

    private GluedItems() {}

    /** {@code forms} with the lines cut that hold such lists. */
    static List<Form> cut(String text, List<Form> forms) {
        List<Form> cut = new ArrayList<>();
        int done = 0;
        int at = text.indexOf(FIRST);
        for (int i = 0; at >= 0 && i < forms.size(); i++) {
            CleanSource.Line line = forms.get(i).line();
            if (line.end() <= at) {
                continue;
            }
            if (at > line.start() && isText(forms.get(i)) && isAfter(text, at, line, "：:")) {
                List<Integer> starts = starts(text, at, line);
                if (starts.size() > 2) {
                    cut.addAll(forms.subList(done, i));
                    pieces(text, line, starts, cut);
                    done = i + 1;
                }
            }
            at = text.indexOf(FIRST, Math.max(at + 1, line.end()));
        }
        if (done == 0) {
            return forms;
        }
        cut.addAll(forms.subList(done, forms.size()));
        return cut;
    }

    private static boolean isText(Form form) {
        return switch (form.kind()) {
            case PLAIN, ARTICLE, ARTICLE_PERHAPS -> true;
            default -> false;
        };
    }

    /** Where the pieces begin: the words in front, the items in order, what comes after the list. */
    private static List<Integer> starts(String text, int first, CleanSource.Line line) {
        List<Integer> starts = new ArrayList<>(List.of(line.start()));
        int at = first;
        for (int ordinal = 2; at >= 0; ordinal++) {
            starts.add(at);
            String next = "（" + Numerals.chinese(ordinal) + "）";
            at = text.indexOf(next, at + 1, line.end());
            while (at >= 0 && !isAfter(text, at, line, ENDS)) {
                at = text.indexOf(next, at + 1, line.end());
            }
        }
        for (int i = starts.getLast(); i + 1 < line.end(); i++) {
            if (text.charAt(i) == '。' && Blanks.isBlank(text.charAt(i + 1))) {
                starts.add(Blanks.skip(text, i + 1, line.end()));
                break;
            }
        }
        return starts;
    }

    /** Whether one of {@code marks} and a blank stand in front. */
    private static boolean isAfter(String text, int at, CleanSource.Line line, String marks) {
        int end = Blanks.trimEnd(text, line.start(), at);
        return end < at && end > line.start() && marks.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static void pieces(String text, CleanSource.Line line, List<Integer> starts, List<Form> cut) {
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : line.end();
            int end = Blanks.trimEnd(text, starts.get(i), to);
            int depth = i == 0 ? line.depth() : 0;
            cut.add(Form.of(text, new CleanSource.Line(starts.get(i), end, depth, false)));
        }
    }
}
