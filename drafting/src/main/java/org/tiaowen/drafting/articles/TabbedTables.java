package org.tiaowen.drafting.articles;

import java.util.List;

/** Tables whose cells are parted by tabs: at least two lines, one under the other, with a tab among their words. */
final class TabbedTables {

    private TabbedTables() {}

    /** Turns the lines of such tables in {@code forms} into lines of tables. */
    static void mark(String text, List<Form> forms) {
        int from = 0;
        while (from < forms.size()) {
            int to = from;
            while (to < forms.size() && hasCells(text, forms.get(to))) {
                to++;
            }
            for (int i = from; to - from > 1 && i < to; i++) {
                forms.set(i, new Form(Form.Kind.TABLE, forms.get(i).line(), null));
            }
            from = Math.max(to, from + 1);
        }
    }

    private static boolean hasCells(String text, Form form) {
        boolean words =
                switch (form.kind()) {
                    case PLAIN, LISTED -> true;
                    default -> false;
                };
        Designation number = form.number();
        int from = number == null ? form.line().start() : number.end();
        int to = form.line().end();
        return words && text.indexOf('\t', Blanks.skip(text, from, to), to) >= 0;
    }
}
