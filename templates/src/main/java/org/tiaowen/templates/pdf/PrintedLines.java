package org.tiaowen.templates.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.lines.TimeLimit;

/** The lines as they are printed, and the paragraphs they were. */
final class PrintedLines extends PDFTextStripper {

    /** More words than the limit. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The largest code has 0.3 million characters. */
    static final int MOST_CHARACTERS = 4_000_000;

    /** How far a line may stay short of the margin and still be full: a mark that may not begin a line is pushed over. */
    private static final float SHORT_OF_MARGIN = 2.2f;

    /** How far a line must stand in to begin a paragraph, in characters; papers use two. */
    private static final float STANDS_IN = 1.2f;

    /** A gap from which on it is a blank that was not printed, in characters. */
    private static final float WIDTH_OF_A_BLANK = 0.8f;

    /** Of a font, in characters. */
    private static final float NARROWEST_BLANK = 0.2f;

    /**
     * A printed line.
     *
     * @param left where it begins, in points, like {@code right} and {@code size}
     */
    private record Printed(int page, int line, String words, float left, float right, float size) {}

    private final List<Printed> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float size;
    private int page;
    private int line;
    private int characters;

    private PrintedLines() throws IOException {
        setSortByPosition(true);
        // lines that are spread to the margin are not words: only what a character would fit into is a blank
        setSpacingTolerance(WIDTH_OF_A_BLANK / NARROWEST_BLANK);
        setAverageCharTolerance(WIDTH_OF_A_BLANK);
    }

    static PrintedLines of(PDDocument document) throws IOException {
        PrintedLines printed = new PrintedLines();
        printed.getText(document);
        printed.endLine();
        return printed;
    }

    int characters() {
        return characters;
    }

    /** Forms that call each other make billions of steps of a few bytes. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        TimeLimit.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (getCurrentPageNo() != page) {
            endLine();
            page = getCurrentPageNo();
            line = 0;
        }
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new TooLong();
        }
        if (positions.isEmpty()) {
            words.append(text);
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        left = words.isEmpty() ? first.getXDirAdj() : left;
        right = last.getXDirAdj() + last.getWidthDirAdj();
        size = Math.max(1, first.getFontSizeInPt());
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        String done = words.toString().strip();
        words.setLength(0);
        if (!done.isEmpty()) {
            lines.add(new Printed(page, ++line, done, left, right, size));
        }
    }

    /** A line continues the one before it where that is full and it does not stand in. */
    Lines joined() {
        float margin = (float) lines.stream().mapToDouble(Printed::left).min().orElse(0);
        float end = (float) lines.stream().mapToDouble(Printed::right).max().orElse(0);
        float body = lines.isEmpty()
                ? 0
                : (float) lines.stream().mapToDouble(Printed::size).sorted().toArray()[lines.size() / 2];
        StringBuilder text = new StringBuilder();
        List<Origin> origins = new ArrayList<>();
        Printed before = null;
        for (Printed one : lines) {
            if (isPageNumber(one)) {
                continue;
            }
            boolean continues = before != null
                    && Math.abs(before.size() - one.size()) < 0.5f
                    && ((isTitle(before, body, margin, end) && isTitle(one, body, margin, end))
                            || (before.right() >= end - SHORT_OF_MARGIN * before.size()
                                    && one.left() < margin + STANDS_IN * one.size()));
            if (!continues) {
                text.append(text.isEmpty() ? "" : "\n");
                origins.add(new Origin("page " + one.page(), one.line(), 0));
            }
            text.append(one.words());
            before = one;
        }
        return new Lines(text.append('\n').toString(), origins, List.of(), List.of(), CountedChanges.NONE);
    }

    /** In the middle and larger than the text: its lines are one. */
    private static boolean isTitle(Printed one, float body, float margin, float end) {
        return one.size() > body + 1 && Math.abs((one.left() - margin) - (end - one.right())) < STANDS_IN * one.size();
    }

    /** — 3 —, 3 or 第 3 页. */
    private static boolean isPageNumber(Printed one) {
        String words = one.words();
        return words.length() <= 9
                && words.chars().anyMatch(Character::isDigit)
                && words.chars().allMatch(c -> Character.isDigit(c) || "-—–－－ 第页/".indexOf(c) >= 0);
    }
}
