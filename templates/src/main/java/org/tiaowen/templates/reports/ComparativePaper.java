package org.tiaowen.templates.reports;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.templates.reports.Block.Column;
import org.tiaowen.templates.reports.Span.Look;

/** 修改前后对照表: old text with what is deleted struck, new text with what is inserted bold, and the note, a row an article. */
public final class ComparativePaper {

    private static final String BLANK = "\u3000";
    private static final List<Column> COLUMNS =
            List.of(new Column("修改前", 5), new Column("修改后", 5), new Column("说明", 2));

    private ComparativePaper() {}

    /** The paper with what changed in each law, under the law's title. */
    public static Paper of(String name, List<ComparativeTable> tables) {
        List<Block> blocks = new ArrayList<>();
        for (ComparativeTable table : tables) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.PageBreak());
            }
            blocks.add(new Block.Title("《" + table.law() + "》" + name));
            blocks.add(new Block.Table(
                    COLUMNS, table.changed().stream().map(ComparativePaper::row).toList()));
        }
        return Paper.landscape(name, blocks);
    }

    private static Block.Row row(ComparativeTable.Row row) {
        return new Block.Row(List.of(
                side(row.oldName(), row.words(), WordRun.Op.INSERT),
                side(row.newName(), row.words(), WordRun.Op.DELETE),
                Span.plain(row.note())));
    }

    /** One text: all words but those of the other. */
    private static List<Span> side(String name, List<WordRun> words, WordRun.Op ofTheOther) {
        List<Span> spans = new ArrayList<>();
        if (!name.isEmpty()) {
            spans.add(new Span(Look.HEAVY, name));
            spans.add(new Span(Look.PLAIN, BLANK));
        }
        words.stream().filter(run -> run.op() != ofTheOther).forEach(run -> spans.add(span(run)));
        return spans;
    }

    static Span span(WordRun run) {
        Look look =
                switch (run.op()) {
                    case EQUAL -> Look.PLAIN;
                    case DELETE -> Look.STRUCK;
                    case INSERT -> Look.BOLD;
                };
        return new Span(look, run.text());
    }
}
