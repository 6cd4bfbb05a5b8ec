package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A source with all its repairs made: first those within lines, then the breaks between lines, last the single marks.
 *
 * @param text what the tree is read from
 * @param forms its lines
 * @param repairs in order
 * @param offsets the way back to the source; single marks move nothing
 * @param unused findings on corrections that no line was left for
 */
record RepairedLines(String text, List<Form> forms, List<Repair> repairs, RepairedText offsets, List<Finding> unused) {

    static RepairedLines of(String source, RepairChoice choice) {
        return of(source, choice, LineCorrections.NONE);
    }

    static RepairedLines of(String source, RepairChoice choice, LineCorrections corrections) {
        SaidLines said = SaidLines.of(source, corrections);
        CleanSource clean = CleanSource.of(source, choice, said);
        RepairedText repaired = clean.repaired();
        List<CleanSource.Line> lines = clean.lines();
        String text = repaired.text();
        List<Form> forms = Form.all(text, lines);
        LineWraps wraps = said.wraps(LineWraps.find(text, forms), repaired, lines, choice);
        if (!wraps.isEmpty()) {
            Unwrapped unwrapped = unwrap(source, repaired, lines, wraps);
            repaired = unwrapped.repaired();
            lines = unwrapped.lines();
        }
        Typography typography = Typography.correct(repaired, lines, choice);
        boolean same = wraps.isEmpty()
                && typography.repairs().size() == repaired.repairs().size();
        List<Form> read = same ? forms : Form.all(typography.text(), lines);
        List<Form> marked = said.mark(typography.text(), read, repaired);
        return new RepairedLines(typography.text(), marked, typography.repairs(), repaired, said.unused());
    }

    /** The offset in the source of an offset in {@link #text()}. */
    int sourceOffset(int offset) {
        return offsets.sourceOffset(offset);
    }

    private record Unwrapped(RepairedText repaired, List<CleanSource.Line> lines) {}

    private static Unwrapped unwrap(
            String source, RepairedText repaired, List<CleanSource.Line> lines, LineWraps wraps) {
        List<Repair> all = new ArrayList<>(repaired.repairs());
        boolean[] gone = new boolean[lines.size()];
        for (int line : wraps.pageNumbers()) {
            int from = repaired.sourceOffset(lines.get(line).start());
            int to = repaired.sourceEnd(lines.get(line).end());
            all.add(new Repair(Repair.Kind.PAGE_NUMBER, from, source.substring(from, to), ""));
            gone[line] = true;
        }
        all.sort(Comparator.comparingInt(Repair::offset));
        List<Repair> breaks = new ArrayList<>();
        boolean[] continues = new boolean[lines.size()];
        int repair = 0;
        for (LineWraps.Join join : wraps.joins()) {
            boolean whole = join.next() == join.line() + 1 || gone[join.line() + 1];
            if (!whole) {
                continue;
            }
            int at = repaired.sourceEnd(lines.get(join.line()).end());
            int to = repaired.sourceOffset(lines.get(join.next()).start());
            while (repair < all.size() && all.get(repair).offset() < at) {
                repair++;
            }
            while (repair < all.size() && all.get(repair).offset() < to) {
                addBreak(source, at, all.get(repair).offset(), "", breaks);
                at = all.get(repair).offset() + all.get(repair).removed().length();
                repair++;
            }
            addBreak(source, at, to, isBetweenWords(source, at, to) ? " " : "", breaks);
            continues[join.next()] = true;
        }
        all.addAll(breaks);
        all.sort(Comparator.comparingInt(Repair::offset));
        RepairedText joined = RepairedText.of(source, all);
        return new Unwrapped(joined, lines(joined.text(), lines, continues, gone));
    }

    private static void addBreak(String source, int from, int to, String inserted, List<Repair> breaks) {
        if (from < to) {
            breaks.add(new Repair(Repair.Kind.LINE_WRAP, from, source.substring(from, to), inserted));
        }
    }

    private static boolean isBetweenWords(String source, int from, int to) {
        return from > 0 && to < source.length() && isLatin(source.charAt(from - 1)) && isLatin(source.charAt(to));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    /** The lines anew: what is left of them follows one another in the joined text. */
    private static List<CleanSource.Line> lines(
            String text, List<CleanSource.Line> lines, boolean[] continues, boolean[] gone) {
        List<CleanSource.Line> joined = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (gone[i]) {
                continue;
            }
            CleanSource.Line line = lines.get(i);
            int start = Blanks.skip(text, at, text.length());
            int end = start + line.end() - line.start();
            if (continues[i]) {
                CleanSource.Line first = joined.removeLast();
                joined.add(new CleanSource.Line(first.start(), end, first.depth(), first.table()));
            } else {
                joined.add(new CleanSource.Line(start, end, line.depth(), line.table()));
            }
            at = end;
        }
        return joined;
    }
}
