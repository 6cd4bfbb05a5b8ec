package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.RepairedText;

/** The source with its marks repaired, cut into lines and quotations, and the way back to the places in it. */
final class Source {

    /** Words of an instruction, which a quotation holds only where its closing mark is missing. */
    private static final List<String> TELLING = List.of("改为“", "改为：“", "增加“", "删去“", "中的“", "增写“");

    private final String source;
    private final RepairedText repaired;
    private final String text;
    private final List<Line> lines;
    private final Quotations quotations;

    Source(String source) {
        this.source = source;
        this.repaired = RepairedText.of(source);
        this.text = repaired.text();
        this.lines = Line.all(text);
        this.quotations = Quotations.of(text, lines);
    }

    String text() {
        return text;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether line {@code index} begins within a quotation. */
    boolean isQuoted(int index) {
        return quotations.inside().get(index);
    }

    List<Quotation> quotations() {
        return quotations.all();
    }

    /** Those that begin in {@code [from, to)}. */
    List<Quotation> quotationsIn(int from, int to) {
        return quotations().subList(Quotations.first(quotations(), from), Quotations.first(quotations(), to));
    }

    /** {@code [from, to)} of the repaired text as a place of the source. */
    Passage passage(int from, int to) {
        if (from >= to) {
            int at = from >= text.length() ? source.length() : repaired.sourceOffset(from);
            return new Passage(at, at, "");
        }
        int start = repaired.sourceOffset(from);
        int end = Math.max(start, repaired.sourceEnd(to));
        return new Passage(start, end, source.substring(start, end));
    }

    Passage passage(Line line) {
        return passage(line.start(), line.end());
    }

    /** From the beginning of one passage to the end of another. */
    Passage joined(Passage first, Passage last) {
        return new Passage(first.start(), last.end(), source.substring(first.start(), last.end()));
    }

    int sourceOffset(int offset) {
        return repaired.sourceOffset(offset);
    }

    /** What several quotations, one behind the other, give as new text of clauses. */
    Payload payload(List<Quotation> quoted) {
        List<String> paragraphs = new ArrayList<>();
        for (Quotation quotation : quoted) {
            int end = quotation.closed() ? quotation.end() - 1 : quotation.end();
            for (Line line : Line.all(text, quotation.start(), end)) {
                paragraphs.add(line.of(text));
            }
        }
        int from = quoted.getFirst().start();
        int to = quoted.getLast().end();
        return new Payload(PayloadLines.of(paragraphs, true), passage(from, to));
    }

    /** Lines that stand without quotation marks, as new text of clauses. */
    Payload unquoted(int from, int to) {
        Line all = Line.trimmed(text, from, to);
        List<String> paragraphs =
                Line.all(text, from, to).stream().map(line -> line.of(text)).toList();
        return new Payload(PayloadLines.of(paragraphs, false), passage(all));
    }

    /** Why a quotation cannot be taken as it stands: a mark is missing, or words are left out; null where it can. */
    @Nullable
    String misquoted(Quotation quotation) {
        if (!quotation.closed()) {
            String words = text.substring(quotation.start() + 1, quotation.end());
            if (TELLING.stream().anyMatch(words::contains)) {
                return "引号没有成对，不能确定引用的文字到哪里为止";
            }
        }
        boolean elided = Line.all(text, quotation.start(), quotation.end()).stream()
                .map(line -> line.of(text))
                .anyMatch(line -> line.chars().allMatch(sign -> "“”…。".indexOf(sign) >= 0) && line.indexOf('…') >= 0);
        return elided ? "引号内有省略号，没有写出全部文字" : null;
    }

    /** The words of a quotation that is no clause; broken lines are joined. */
    String words(Quotation quotation) {
        return String.join("", payload(List.of(quotation)).lines());
    }
}
