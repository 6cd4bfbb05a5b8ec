package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The corrections of the lines of one source, while it is read: which of them were carried out, and which met no line. */
final class SaidLines {

    private final SourceLines lines;
    private final LineCorrections corrections;
    private final Set<Integer> used = new HashSet<>();

    private SaidLines(SourceLines lines, LineCorrections corrections) {
        this.lines = lines;
        this.corrections = corrections;
    }

    static SaidLines of(String source, LineCorrections corrections) {
        return new SaidLines(SourceLines.of(corrections.isEmpty() ? "" : source), corrections);
    }

    /** Whether the line at {@code offset} of the source, which has words, is no part of the text. */
    boolean leavesOut(int offset) {
        if (role(offset) != LineRole.LEFT_OUT) {
            return false;
        }
        int line = lines.at(offset);
        if (!lines.words(line).isEmpty()) {
            used.add(line);
        }
        return true;
    }

    /** Whether the line at {@code offset} of the source was said to be part of the text. */
    boolean isText(int offset) {
        LineRole role = role(offset);
        return role != null && role != LineRole.LEFT_OUT;
    }

    /** What is joined and taken out of what was {@code found}, and what shall be joined besides. */
    LineWraps wraps(LineWraps found, RepairedText repaired, List<CleanSource.Line> all, RepairChoice choice) {
        boolean joining = choice.makes(Repair.Kind.LINE_WRAP);
        boolean numbering = choice.makes(Repair.Kind.PAGE_NUMBER);
        if (corrections.isEmpty()) {
            return joining && numbering
                    ? found
                    : new LineWraps(joining ? found.joins() : List.of(), numbering ? found.pageNumbers() : List.of());
        }
        List<Integer> pageNumbers = found.pageNumbers().stream()
                .filter(line -> numbering && roleOf(all.get(line), repaired) == null)
                .toList();
        List<LineWraps.Join> joins = new ArrayList<>(found.joins().stream()
                .filter(join -> joining && roleOf(all.get(join.next()), repaired) == null)
                .toList());
        Set<Integer> gone = new HashSet<>(pageNumbers);
        int before = -1;
        for (int i = 0; i < all.size(); i++) {
            if (gone.contains(i)) {
                continue;
            }
            int line = lineOf(all.get(i), repaired);
            boolean first = before >= 0 && lineOf(all.get(before), repaired) != line;
            if (first && roleOf(all.get(i), repaired) == LineRole.CONTINUED) {
                joins.add(new LineWraps.Join(before, i));
                used.add(line);
            }
            before = i;
        }
        joins.sort(Comparator.comparingInt(LineWraps.Join::next));
        return new LineWraps(joins, pageNumbers);
    }

    /** {@code forms} with each line that was said to be something as that. */
    List<Form> mark(String text, List<Form> forms, RepairedText repaired) {
        if (corrections.isEmpty()) {
            return forms;
        }
        List<Form> marked = new ArrayList<>(forms.size());
        int before = 0;
        for (Form form : forms) {
            int line = lineOf(form.line(), repaired);
            LineRole role = line == before ? null : roleOf(form.line(), repaired);
            before = line;
            if (role == null || role == LineRole.CONTINUED) {
                marked.add(form);
            } else {
                used.add(line);
                marked.add(Form.said(role, text, form.line()));
            }
        }
        return marked;
    }

    /** A finding for each correction that was not carried out. */
    List<Finding> unused() {
        return corrections.roles().keySet().stream()
                .filter(line -> !used.contains(line))
                .sorted()
                .map(line -> new Finding(
                        Finding.Kind.CORRECTION_UNUSED,
                        line >= 1 && line <= lines.count() ? lines.start(line) : 0,
                        List.of(Integer.toString(line))))
                .toList();
    }

    private int lineOf(CleanSource.Line line, RepairedText repaired) {
        return lines.at(repaired.sourceOffset(line.start()));
    }

    private @Nullable LineRole roleOf(CleanSource.Line line, RepairedText repaired) {
        return corrections.at(lineOf(line, repaired)).orElse(null);
    }

    private @Nullable LineRole role(int offset) {
        return corrections.isEmpty() ? null : corrections.at(lines.at(offset)).orElse(null);
    }
}
