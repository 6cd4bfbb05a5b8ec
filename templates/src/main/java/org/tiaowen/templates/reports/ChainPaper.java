package org.tiaowen.templates.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.ComparativeTable.What;
import org.tiaowen.templates.reports.Block.Column;
import org.tiaowen.templates.reports.Span.Look;

/**
 * 对照表 of a chain of versions: 草案, 一审稿, 二审稿, 表决稿 side by side, a row an article. Each column but the first shows what it
 * deleted of the one before struck, and what it inserted bold.
 */
public final class ChainPaper {

    private static final String BLANK = "\u3000";

    /** An article through the versions: what stands in each column. */
    private static final class Way {

        private final List<List<Span>> cells = new ArrayList<>();
        private boolean changed;

        Way(int columns) {
            IntStream.range(0, columns).forEach(column -> cells.add(List.of()));
        }
    }

    private final int columns;
    private final List<Way> ways = new ArrayList<>();
    private Map<ProvisionId, Way> reached = new HashMap<>();

    private ChainPaper(int columns) {
        this.columns = columns;
    }

    /**
     * The paper.
     *
     * @param labels of the versions, from first to last
     * @param steps what changed from each version to the next: one fewer than labels
     */
    public static Paper of(String name, List<String> labels, List<ComparativeTable> steps) {
        if (steps.isEmpty() || steps.size() != labels.size() - 1) {
            throw new IllegalArgumentException(labels.size() + " versions with " + steps.size() + " steps between");
        }
        ChainPaper chain = new ChainPaper(labels.size());
        for (int step = 0; step < steps.size(); step++) {
            chain.add(step, steps.get(step));
        }
        return Paper.landscape(
                name,
                List.of(
                        new Block.Title("《" + steps.getLast().law() + "》" + name),
                        new Block.Table(
                                labels.stream()
                                        .map(label -> new Column(label, 1))
                                        .toList(),
                                chain.ways.stream()
                                        .filter(way -> way.changed)
                                        .map(way -> new Block.Row(way.cells))
                                        .toList())));
    }

    /** An article that was split or merged stands in several rows. */
    private void add(int step, ComparativeTable table) {
        Map<ProvisionId, Way> next = new HashMap<>();
        int place = 0;
        for (ComparativeTable.Row row : table.rows()) {
            Way way = row.old() == null ? null : reached.remove(row.old());
            if (way == null) {
                way = new Way(columns);
                ways.add(place, way);
                if (row.old() != null) {
                    way.cells.set(step, cell(row.oldName(), row.words(), WordRun.Op.INSERT));
                }
            }
            place = ways.indexOf(way) + 1;
            way.changed |= row.what() != What.UNCHANGED;
            if (row.current() != null) {
                way.cells.set(step + 1, cell(row.newName(), row.words(), null));
                next.put(row.current(), way);
            } else if (row.what() == What.DELETED) {
                way.cells.set(step + 1, List.of(new Span(Look.KAI, "（删去）")));
            }
        }
        reached = next;
    }

    private static List<Span> cell(String name, List<WordRun> words, WordRun.@Nullable Op leftOut) {
        List<Span> spans = new ArrayList<>();
        if (!name.isEmpty()) {
            spans.add(new Span(Look.HEAVY, name));
            spans.add(new Span(Look.PLAIN, BLANK));
        }
        words.stream()
                .filter(run -> run.op() != leftOut)
                .forEach(run ->
                        spans.add(leftOut == null ? ComparativePaper.span(run) : new Span(Look.PLAIN, run.text())));
        return spans;
    }
}
