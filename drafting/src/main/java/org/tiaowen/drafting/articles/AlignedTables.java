package org.tiaowen.drafting.articles;

import java.util.List;

/** Tables whose cells are parted by tabs or rows of blanks: at least two lines, one under the other, with such gaps. */
final class AlignedTables {

    private static final String GAP = "   ";

    private AlignedTables() {}

    /** Whether {@code text} may hold such a table. */
    static boolean mayBeIn(String text) {
        return text.indexOf('\t') >= 0 || text.contains(GAP);
    }

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
        int at = Blanks.skip(text, from, to);
        return words && (text.indexOf('\t', at, to) >= 0 || text.indexOf(GAP, at, to) >= 0);
    }
}
