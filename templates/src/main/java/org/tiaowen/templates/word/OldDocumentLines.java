package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.lines.TimeLimit;
import org.tiaowen.templates.lines.TrackedChanges;

/** The body of a {@code .doc} as lines; its characters below 32 are marks of structure ([MS-DOC] 2.4). */
final class OldDocumentLines {

    private enum Mark {
        OF_PARAGRAPH,
        OF_CELL,
        /** Not in the text that is wanted, so that the next paragraph continues this one. */
        GONE,
        /** A style separator: the next paragraph stands on the same line. */
        HIDDEN
    }

    private static final String PART = "WordDocument";
    private static final char CELL_ENDS = '\u0007';
    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_SHOWS = '\u0014';
    private static final char FIELD_ENDS = '\u0015';

    private final HWPFDocument document;
    private final TrackedChanges choice;
    private final Written body = new Written();
    private final OldAutomaticNumbers numbers = new OldAutomaticNumbers();
    private final List<Written> cells = new ArrayList<>();
    private Written cell = new Written();
    private Optional<Paragraph> unended = Optional.empty();
    private int inserted;
    private int deleted;
    private int instructions;

    OldDocumentLines(HWPFDocument document, TrackedChanges choice) {
        this.document = document;
        this.choice = choice;
    }

    Lines read() {
        Range range = document.getRange();
        for (int i = 0; i < range.numParagraphs(); i++) {
            TimeLimit.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                endMerged();
                inTable(paragraph, i + 1);
            } else {
                paragraph(paragraph, i + 1, body);
            }
        }
        endMerged();
        leaveOut(document.getFootnoteRange(), "脚注");
        leaveOut(document.getEndnoteRange(), "尾注");
        leaveOut(document.getCommentsRange(), "批注");
        leaveOut(document.getMainTextboxRange(), "文本框");
        CountedChanges changes = new CountedChanges(inserted, deleted);
        return new Lines(
                body.text().toString(), body.origins(), FileFindings.of(body, changes, choice), List.of(), changes);
    }

    /** HWPF does not tell where these are called; their words are told in the finding. */
    private void leaveOut(Range range, String what) {
        String words = range.text().replaceAll("[\\x00-\\x1F]+", " ").strip();
        if (!words.isEmpty()) {
            body.find(
                    Finding.Kind.CONTENT_LEFT_OUT,
                    0,
                    what + "“" + words.substring(0, Math.min(words.length(), 100)) + "”");
        }
    }

    private void paragraph(Paragraph paragraph, int index, Written out) {
        PendingParagraph pending = out.pending();
        pending.begin(index, Optional.empty());
        int before = pending.words().length();
        Mark mark = words(paragraph, pending);
        if (mark == Mark.GONE) {
            unended = Optional.of(paragraph);
            return;
        }
        if (mark == Mark.HIDDEN) {
            if (pending.words().length() > before) {
                pending.count(numbers.of(paragraph));
            }
            unended = Optional.empty();
            return;
        }
        pending.count(numbers.of(paragraph));
        out.paragraph(PART);
        if (mark == Mark.OF_CELL) {
            cells.add(cell);
            cell = new Written();
        }
    }

    /** A paragraph that nothing follows, though its mark is gone, ends all the same. */
    private void endMerged() {
        if (!body.pending().words().isEmpty()) {
            body.pending().count(unended.flatMap(numbers::of));
            body.paragraph(PART);
        }
    }

    private void inTable(Paragraph paragraph, int index) {
        if (!paragraph.isTableRowEnd()) {
            paragraph(paragraph, index, cell);
        } else {
            body.row(cells, new Origin(PART, index, 0));
            cells.clear();
        }
    }

    /** Adds the words of the runs; returns what ends them. */
    private Mark words(Paragraph paragraph, PendingParagraph pending) {
        Mark mark = Mark.OF_PARAGRAPH;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean isInserted = run.isMarkedInserted();
            boolean isDeleted = run.isMarkedDeleted();
            inserted += isInserted ? 1 : 0;
            deleted += isDeleted ? 1 : 0;
            boolean unwanted = choice == TrackedChanges.ORIGINAL ? isInserted : isDeleted;
            boolean kept = !unwanted;
            String words = run.text();
            if (kept && run.isVanished()) {
                if (!words.equals("\r")) {
                    pending.leaveOut("隐藏文字");
                }
                kept = false;
            }
            for (int at = 0; at < words.length(); at++) {
                char c = words.charAt(at);
                character(c, kept, pending);
                if (c == CELL_ENDS) {
                    mark = Mark.OF_CELL;
                } else if (c == '\r' && !kept) {
                    mark = unwanted ? Mark.GONE : Mark.HIDDEN;
                }
            }
        }
        return mark;
    }

    private void character(char c, boolean kept, PendingParagraph pending) {
        switch (c) {
            case FIELD_BEGINS -> instructions++;
            case FIELD_SHOWS -> instructions = Math.max(0, instructions - 1);
            // a field that shows nothing has no mark in the middle; it must not swallow the rest
            case FIELD_ENDS, '\r' -> instructions = 0;
            default -> {
                if (kept && instructions == 0) {
                    plain(c, pending);
                }
            }
        }
    }

    private static void plain(char c, PendingParagraph pending) {
        switch (c) {
            case '\u000B' -> pending.words().append('\n');
            case '\u001E' -> pending.words().append('-');
            case '\t' -> pending.words().append(c);
            case '\u0001', '\u0008' -> pending.leaveOut("图片或文本框");
            default -> {
                if (c >= ' ') {
                    pending.words().append(c);
                }
            }
        }
    }
}
