package org.tiaowen.comments.statistics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.templates.reports.Block;
import org.tiaowen.templates.reports.Block.Column;
import org.tiaowen.templates.reports.Paper;

/**
 * 采纳情况反馈: what became of the opinions, told to those who gave them. Only answers that have been published stand in it, and
 * every other opinion is counted. Thread-safe.
 */
@Component
public class FeedbackTable {

    private static final List<Column> FOR_THE_PUBLIC = List.of(
            new Column("序号", 2),
            new Column("条款", 4),
            new Column("意见内容", 12),
            new Column("采纳情况", 3),
            new Column("理由", 9));

    private static final List<Column> FOR_CONTACT_POINTS = List.of(
            new Column("序号", 2),
            new Column("登记号", 4),
            new Column("条款", 4),
            new Column("意见内容", 11),
            new Column("采纳情况", 3),
            new Column("理由", 8));

    private static final int PUBLICITY = OpinionTable.HEADERS.indexOf("是否公开");
    private static final int OUTCOME = OpinionTable.HEADERS.indexOf("采纳情况");
    private static final int STANDING = OpinionTable.HEADERS.indexOf("答复状态");

    private final OpinionTable opinions;

    FeedbackTable(OpinionTable opinions) {
        this.opinions = opinions;
    }

    /** Opinions that everybody may read, with their answers. */
    @Transactional(readOnly = true)
    public Paper forThePublic(Slice slice, String title) {
        return paper(slice, title, "已公开的意见共", FOR_THE_PUBLIC, row -> row.get(PUBLICITY)
                .equals(OpinionTable.OPEN));
    }

    /** What a point brought in, by its own registry numbers, so that it can tell the people. */
    @Transactional(readOnly = true)
    public Paper forContactPoint(Slice slice, String title) {
        return paper(slice, title, "共收到意见", FOR_CONTACT_POINTS, row -> true);
    }

    private Paper paper(
            Slice slice, String title, String counting, List<Column> columns, Predicate<List<String>> meant) {
        Counted counted = count(slice, meant);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title(title), Block.body(counted.sentence(counting))));
        try (Stream<List<String>> rows = opinions.rows(slice)) {
            int[] number = {0};
            Iterator<List<String>> answered = rows.filter(meant.and(FeedbackTable::isAnswered))
                    .map(row -> numbered(row, ++number[0]))
                    .iterator();
            blocks.addAll(OpinionTable.onPaper(
                    columns, answered, "本表只列前 " + OpinionTable.MOST_ROWS_ON_PAPER + " 条，其余可凭回执号查询。"));
        }
        return Paper.landscape(title, blocks);
    }

    private static List<String> numbered(List<String> row, int number) {
        List<String> cells = new ArrayList<>(row);
        cells.set(0, Integer.toString(number));
        return cells;
    }

    private static boolean isAnswered(List<String> row) {
        return row.get(STANDING).equals(OpinionTable.PUBLISHED);
    }

    /**
     * How many opinions had which outcome.
     *
     * @param outcomes of those that were answered, by their printed names
     */
    private record Counted(long all, Map<String, Long> outcomes) {

        String sentence(String counting) {
            long answered =
                    outcomes.values().stream().mapToLong(Long::longValue).sum();
            if (answered == 0) {
                return counting + " " + all + " 条，尚无已公布的答复。";
            }
            return counting + " " + all + " 条，已公布答复 " + answered + " 条，其中"
                    + outcomes.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue() + " 条")
                            .collect(Collectors.joining("，"))
                    + (answered < all ? "；其余 " + (all - answered) + " 条正在研究办理。" : "。");
        }
    }

    private Counted count(Slice slice, Predicate<List<String>> meant) {
        long[] all = {0};
        Map<String, Long> outcomes = new LinkedHashMap<>();
        try (Stream<List<String>> rows = opinions.rows(slice)) {
            rows.filter(meant).forEach(row -> {
                all[0]++;
                if (isAnswered(row)) {
                    outcomes.merge(row.get(OUTCOME), 1L, Long::sum);
                }
            });
        }
        return new Counted(all[0], outcomes);
    }
}
