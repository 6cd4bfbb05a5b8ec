package org.tiaowen.templates.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.lines.TrackedChanges;

/** The body of a document as lines (ISO/IEC 29500-1, 17.2 to 17.4 and 17.13). */
final class DocumentLines {

    /** Far more than the paragraphs of any law, cells of tables counted. */
    static final int MOST_PARAGRAPHS = 500_000;

    /** ISO/IEC 29500-1, 17.4.17: no table has more columns in Word. */
    private static final int MOST_COLUMNS = 63;

    private static final int BEGINNING = 12;

    private final WordPackage file;
    private final TrackedChanges choice;
    private final RunWords runs;
    private final AutomaticNumbers numbers;
    private int paragraphs;
    private int cellsAround;

    DocumentLines(WordPackage file, TrackedChanges choice) throws IOException {
        this.file = file;
        this.choice = choice;
        this.runs = new RunWords(choice);
        this.numbers = new AutomaticNumbers(new Styles(file.part("styles")), new Numbering(file.part("numbering")));
    }

    /** @throws Unreadable with the reason */
    Lines read() throws IOException {
        Written body = new Written();
        try (InputStream unfolding = file.body()) {
            document(new MarkupReader(unfolding), body);
        }
        Remarks remarks = new Remarks(body, this::wordsOf);
        remarks.add(file.part("comments"), file.part("footnotes"), file.part("endnotes"));
        CountedChanges changes = runs.changes();
        return new Lines(
                body.text().toString(),
                body.origins(),
                FileFindings.of(body, changes, choice),
                remarks.inOrder(),
                changes);
    }

    private void document(MarkupReader part, Written body) {
        Markup document = part.next().orElseThrow();
        if (!document.name().equals("w:document")) {
            throw new Unreadable("文件已损坏，正文不是 Word 的格式");
        }
        for (Optional<Markup> next = part.next(); next.isPresent(); next = part.next()) {
            if (next.get().name().equals("w:body")) {
                stream(part, body, false);
            } else {
                part.skip();
            }
        }
        endMerged(body);
    }

    /** Paragraphs and tables one by one; containers may hold the whole document and are not read into memory. */
    private void stream(MarkupReader part, Written out, boolean placeholder) {
        boolean prompting = placeholder;
        for (Optional<Markup> next = part.next(); next.isPresent(); next = part.next()) {
            switch (next.get().name()) {
                case "w:sdtPr" -> prompting = part.rest(next.get()).has("w:showingPlcHdr");
                case "w:sdt", "w:customXml" -> stream(part, out, false);
                case "w:sdtContent" -> {
                    if (prompting) {
                        out.find(Finding.Kind.CONTENT_LEFT_OUT, out.text().length(), "控件的提示文字");
                        part.skip();
                    } else {
                        stream(part, out, false);
                    }
                }
                default -> block(part.rest(next.get()), out);
            }
        }
    }

    private void blocks(Markup parent, Written out) {
        parent.children().forEach(child -> block(child, out));
    }

    private void block(Markup block, Written out) {
        switch (block.name()) {
            case "w:p" -> paragraph(block, out);
            case "w:tbl" -> table(block, out);
            case "w:sdt" -> {
                if (!block.has("w:sdtPr", "w:showingPlcHdr")) {
                    blocks(block, out);
                }
            }
            case "w:sdtContent", "w:customXml", "w:smartTag" -> blocks(block, out);
            case "w:ins", "w:moveTo" -> {
                if (runs.keepsInserted()) {
                    blocks(block, out);
                }
            }
            case "w:del", "w:moveFrom" -> {
                if (runs.keepsDeleted()) {
                    blocks(block, out);
                }
            }
            case "mc:AlternateContent" -> RunWords.chosen(block).ifPresent(one -> blocks(one, out));
            case "w:altChunk" ->
                out.find(Finding.Kind.CONTENT_LEFT_OUT, out.text().length(), "嵌入文档");
            // the range of a comment may begin and end between paragraphs
            case "w:commentRangeStart" -> out.pending().mark(Written.Mark.Kind.COMMENT_BEGINS, block);
            case "w:commentRangeEnd" -> out.pending().mark(Written.Mark.Kind.COMMENT_ENDS, block);
            default -> {}
        }
    }

    private void paragraph(Markup paragraph, Written out) {
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw new Unreadable("段落过多，拒绝读取");
        }
        PendingParagraph pending = out.pending();
        Optional<Markup> properties = properties(paragraph);
        pending.begin(paragraphs, properties);
        int before = pending.words().length();
        runs.read(paragraph, pending);
        runs.endParagraph();
        if (isMarkGone(paragraph)) {
            return;
        }
        if (!paragraph.isOn("w:pPr", "w:rPr", "w:vanish")) {
            write(out);
        } else if (pending.words().length() > before) {
            // a style separator: the next paragraph stands on the same line, behind this one and its number
            pending.count(numbers.of(properties));
        }
    }

    /** What says in which list the paragraph is, with the changes of that as they shall be. */
    private Optional<Markup> properties(Markup paragraph) {
        Optional<Markup> now = paragraph.child("w:pPr");
        if (choice == TrackedChanges.ORIGINAL) {
            now = paragraph.child("w:pPr", "w:pPrChange", "w:pPr").or(() -> paragraph.child("w:pPr"));
        }
        boolean newlyListed = now.filter(one -> one.has("w:numPr", "w:ins")).isPresent();
        return newlyListed && !runs.keepsInserted() ? now.map(one -> one.without("w:numPr")) : now;
    }

    /** Whether what ends the paragraph is not in the text that is wanted, so that the next one continues it. */
    private boolean isMarkGone(Markup paragraph) {
        Optional<Markup> mark = paragraph.child("w:pPr", "w:rPr");
        boolean inserted =
                mark.filter(one -> one.has("w:ins") || one.has("w:moveTo")).isPresent();
        boolean deleted =
                mark.filter(one -> one.has("w:del") || one.has("w:moveFrom")).isPresent();
        boolean gone = false;
        if (inserted) {
            gone = !runs.keepsInserted();
        }
        if (deleted) {
            gone |= !runs.keepsDeleted();
        }
        return gone;
    }

    private void write(Written out) {
        PendingParagraph pending = out.pending();
        if (pending.isUncounted()) {
            pending.count(numbers.of(pending.properties()));
        }
        out.paragraph(file.main()).boxes().forEach(box -> box(box, out));
    }

    /** The words of a text box follow the paragraph it is anchored in. */
    private void box(Markup box, Written out) {
        int start = out.text().length();
        blocks(box, out);
        endMerged(out);
        String words = out.text().substring(start).strip();
        if (!words.isEmpty()) {
            out.find(Finding.Kind.TEXT_BOX_READ, start, words.substring(0, Math.min(words.length(), BEGINNING)));
        }
    }

    /** A paragraph that nothing follows, though its mark is gone, ends all the same. */
    private void endMerged(Written out) {
        if (!out.pending().words().isEmpty()) {
            write(out);
        }
    }

    private void table(Markup table, Written out) {
        endMerged(out);
        List<List<Markup>> rows = new ArrayList<>();
        rows(table, rows);
        if (cellsAround > 0) {
            // bars inside a cell would be taken for columns
            rows.forEach(row -> row.forEach(cell -> opened(cell, out)));
            return;
        }
        boolean frame = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == 1);
        if (frame) {
            out.find(Finding.Kind.FRAME_OPENED, out.text().length(), Integer.toString(rows.size()));
            rows.forEach(row -> opened(row.getFirst(), out));
            return;
        }
        rows.forEach(row -> row(row, out));
    }

    private void opened(Markup around, Written out) {
        blocks(around, out);
        endMerged(out);
    }

    /** Rows also inside content controls; those inserted or deleted as they shall be. */
    private void rows(Markup parent, List<List<Markup>> rows) {
        for (Markup child : parent.children()) {
            switch (child.name()) {
                case "w:tr" -> {
                    boolean kept = (!child.has("w:trPr", "w:ins") || runs.keepsInserted())
                            && (!child.has("w:trPr", "w:del") || runs.keepsDeleted());
                    if (kept) {
                        List<Markup> cells = new ArrayList<>();
                        cells(child, cells);
                        rows.add(cells);
                    }
                }
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" -> rows(child, rows);
                default -> {}
            }
        }
    }

    private void cells(Markup parent, List<Markup> cells) {
        for (Markup child : parent.children()) {
            switch (child.name()) {
                case "w:tc" -> {
                    boolean kept = (!child.has("w:tcPr", "w:cellIns") || runs.keepsInserted())
                            && (!child.has("w:tcPr", "w:cellDel") || runs.keepsDeleted());
                    if (kept) {
                        cells.add(child);
                    }
                }
                case "w:sdt", "w:sdtContent", "w:customXml" -> cells(child, cells);
                default -> {}
            }
        }
    }

    private void row(List<Markup> cells, Written out) {
        int first = paragraphs + 1;
        List<Written> written = new ArrayList<>();
        for (Markup cell : cells) {
            Written one = new Written();
            cellsAround++;
            opened(cell, one);
            cellsAround--;
            written.add(one);
            int columns = Math.clamp(cell.number(1, "w:tcPr", "w:gridSpan"), 1, MOST_COLUMNS);
            for (int more = 1; more < columns; more++) {
                written.add(new Written());
            }
        }
        out.row(written, new Origin(file.main(), first, 0));
    }

    /** The words of a note or a comment, its paragraphs on one line. */
    private String wordsOf(Markup note) {
        Written words = new Written();
        opened(note, words);
        return words.text().toString().strip().replace('\n', ' ');
    }
}
