package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;

/** Lines on the way out: of the whole body, or of one cell of a table, which become one line of that. */
final class Written {

    /** What is said of a place: where a comment begins or ends, or a note is called. */
    record Mark(Kind kind, String id, int at) {

        enum Kind {
            COMMENT_BEGINS,
            COMMENT_ENDS,
            COMMENT_CALLED,
            FOOTNOTE,
            ENDNOTE
        }
    }

    /** The largest code has 0.3 million characters. */
    static final int LONGEST_TEXT = 16_000_000;

    private static final int BEGINNING = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<Mark> marks = new ArrayList<>();
    private PendingParagraph pending = new PendingParagraph();

    StringBuilder text() {
        return text;
    }

    List<Origin> origins() {
        return origins;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Mark> marks() {
        return marks;
    }

    /** The paragraph that is being read; it goes on where the mark at the end of one was deleted. */
    PendingParagraph pending() {
        return pending;
    }

    void find(Finding.Kind kind, int offset, String argument) {
        findings.add(new Finding(kind, offset, List.of(argument)));
    }

    /** Writes the paragraph that was pending behind its number; returns what it was. */
    PendingParagraph paragraph(String part) {
        PendingParagraph done = pending;
        pending = new PendingParagraph();
        text.append(number(done));
        int words = text.length();
        text.append(done.words());
        done.marks().forEach(mark -> marks.add(new Mark(mark.kind(), mark.id(), words + mark.at())));
        done.leftOut().forEach((what, at) -> find(Finding.Kind.CONTENT_LEFT_OUT, words + at, what));
        endLine();
        int offset = 0;
        origins.add(new Origin(part, done.index(), 0));
        for (int at = done.words().indexOf("\n"); at >= 0; at = done.words().indexOf("\n", at + 1)) {
            offset = at + 1;
            origins.add(new Origin(part, done.index(), offset));
        }
        return done;
    }

    private String number(PendingParagraph paragraph) {
        int start = text.length();
        return paragraph
                .counted()
                .map(counted -> switch (counted) {
                    case Counted.Printed printed -> {
                        if (!printed.number().isEmpty()) {
                            find(
                                    Finding.Kind.NUMBER_AUTOMATIC,
                                    start,
                                    printed.number().strip());
                        }
                        yield printed.number();
                    }
                    case Counted.Bullet unused -> {
                        paragraph.leaveOut("项目符号");
                        yield "";
                    }
                    case Counted.Unknown unused -> {
                        find(
                                Finding.Kind.NUMBER_AUTOMATIC_UNKNOWN,
                                start,
                                paragraph
                                        .words()
                                        .substring(0, Math.min(paragraph.words().length(), BEGINNING)));
                        yield "";
                    }
                })
                .orElse("");
    }

    /** Writes a row of a table, each cell as it was written by itself. */
    void row(List<Written> cells, Origin origin) {
        int start = text.length();
        text.append('|');
        for (Written cell : cells) {
            text.append(' ').append(oneLine(cell.text)).append(" |");
        }
        int end = text.length();
        for (Written cell : cells) {
            cell.findings.forEach(finding -> findings.add(new Finding(finding.kind(), start, finding.args())));
            cell.marks.forEach(mark ->
                    marks.add(new Mark(mark.kind(), mark.id(), mark.kind() == Mark.Kind.COMMENT_BEGINS ? start : end)));
        }
        endLine();
        origins.add(origin);
    }

    private void endLine() {
        text.append('\n');
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable("正文过长，拒绝读取");
        }
    }

    private static String oneLine(CharSequence words) {
        StringBuilder line = new StringBuilder(words.length());
        words.toString()
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> line.append(line.isEmpty() ? "" : " ").append(one));
        return line.toString();
    }
}
