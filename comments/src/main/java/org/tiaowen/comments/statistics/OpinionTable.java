package org.tiaowen.comments.statistics;

import java.io.OutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.templates.reports.Block;
import org.tiaowen.templates.reports.Block.Column;
import org.tiaowen.templates.reports.Paper;
import org.tiaowen.templates.spreadsheet.TableWriter;

/**
 * 意见汇总表: the opinions of a slice and what became of each, as a file. Words are the masked ones; who spoke is not in it.
 * Opinions on the whole stand first, then clause by clause. Thread-safe.
 */
@Component
public class OpinionTable {

    static final List<String> HEADERS = List.of(
            "序号", "登记号", "条款", "意见内容", "渠道", "提出人类别", "联系点", "收到日期", "是否公开", "立场", "采纳情况", "理由", "转交部门", "答复状态", "答复日期",
            "落实", "第一次评价", "第二次评价");

    /** What a paper has room for, and how wide; the file for spreadsheets has all. */
    private static final List<Column> ON_PAPER = List.of(
            new Column("序号", 2),
            new Column("条款", 4),
            new Column("意见内容", 12),
            new Column("提出人类别", 3),
            new Column("联系点", 4),
            new Column("渠道", 3),
            new Column("采纳情况", 3),
            new Column("理由", 8));

    /** Some three hundred pages; nobody signs more, and Word opens no longer table within seconds. */
    public static final int MOST_ROWS_ON_PAPER = 3_000;

    /** What stands under 是否公开 where everybody may read the comment. */
    static final String OPEN = "已公开";

    /** What stands under 答复状态 where the answer that holds has been published. */
    static final String PUBLISHED = "已公布";

    private static final Map<String, String> PUBLICITY =
            Map.of("PENDING", "待审核", "PUBLISHED", OPEN, "WITHHELD", "不予公开");
    private static final Map<String, String> STANCES =
            Map.of("SUPPORT", "支持", "OPPOSE", "反对", "SUGGEST", "建议修改", "ASK", "询问", "UNCLEAR", "不明");

    private static final int ROWS_AT_ONCE = 500;

    private final Facts facts;

    OpinionTable(Facts facts) {
        this.facts = facts;
    }

    /** Writes an {@code .xlsx} file: as many rows as a sheet holds; {@link #writeCsv} has no such end. */
    @Transactional(readOnly = true)
    public void writeWorkbook(Slice slice, OutputStream to) {
        try (Stream<List<String>> rows = rows(slice)) {
            TableWriter.write(
                    "意见汇总表", HEADERS, rows.limit(TableWriter.MOST_ROWS).iterator(), to);
        }
    }

    /** Writes a CSV file in UTF-8. */
    @Transactional(readOnly = true)
    public void writeCsv(Slice slice, OutputStream to) {
        try (Stream<List<String>> rows = rows(slice)) {
            TableWriter.writeCsv(HEADERS, rows.iterator(), to);
        }
    }

    /**
     * The paper that is laid before a session (landscape).
     *
     * @param name of the paper, its title too
     * @return at most {@value #MOST_ROWS_ON_PAPER} opinions; a last paragraph tells where the others are
     */
    @Transactional(readOnly = true)
    public Paper paper(Slice slice, String name) {
        try (Stream<List<String>> rows = rows(slice)) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Title(name)));
            blocks.addAll(onPaper(ON_PAPER, rows.iterator(), "本表只列前 " + MOST_ROWS_ON_PAPER + " 条，全部意见见同名的电子表格。"));
            return Paper.landscape(name, blocks);
        }
    }

    /** Those columns of as many rows as a paper holds, and where there are more the sentence that tells so. */
    static List<Block> onPaper(List<Column> columns, Iterator<List<String>> rows, String more) {
        List<Integer> cells =
                columns.stream().map(column -> HEADERS.indexOf(column.head())).toList();
        List<Block.Row> kept = new ArrayList<>();
        while (rows.hasNext() && kept.size() < MOST_ROWS_ON_PAPER) {
            List<String> row = rows.next();
            kept.add(Block.Row.of(cells.stream().map(row::get).toList()));
        }
        Block.Table table = new Block.Table(columns, kept);
        return rows.hasNext() ? List.of(table, Block.body(more)) : List.of(table);
    }

    /** To be read inside a transaction and closed; cells under {@link #HEADERS}. */
    Stream<List<String>> rows(Slice slice) {
        Places places = Places.of(facts.textOf(slice.consultation()));
        List<UUID> order = facts.textOf(slice.consultation())
                .walk()
                .map(Provision::id)
                .map(ProvisionId::value)
                .toList();
        int[] number = {0};
        return facts
                .ofOpinions(slice, """
                        , linked_clauses as (select l.opinion, array_agg(l.clause order by t.rank) as clauses, min(t.rank) as first
                            from facts join comment_link l on l.opinion = facts.opinion
                            join unnest(:order) with ordinality as t (clause, rank) on t.clause = l.clause
                            group by l.opinion)
                        , carried as (select opinion from facts where %s)
                        select f.*, d.opinion is not null as carried_out, w.publicity, w.words, o.start_at, o.end_at,
                            k.clauses, c.registry_number, p.name as point, a.reason, a.department
                        from facts f
                        join comment_opinion o on o.id = f.opinion
                        join comment c on c.id = f.comment
                        join comment_shown w on w.comment = f.comment
                        left join contact_point p on p.id = c.contact_point
                        left join linked_clauses k on k.opinion = f.opinion
                        left join comment_answer a on a.opinion = f.opinion and a.revision = f.revision
                        left join carried d on d.opinion = f.opinion
                        order by k.first nulls first, f.received_at, f.comment, o.start_at
                        """.formatted(Measure.CARRIED_OUT.condition()))
                .param("order", order.toArray(UUID[]::new))
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, n) -> cells(row, ++number[0], places))
                .stream();
    }

    private static List<String> cells(ResultSet row, int number, Places places) throws SQLException {
        return List.of(
                Integer.toString(number),
                orEmpty(row.getString("registry_number")),
                clauses(row, places),
                new Span(row.getInt("start_at"), row.getInt("end_at")).of(row.getString("words")),
                Channel.valueOf(row.getString("channel")).printed(),
                kind(row.getString("person_kind")),
                orEmpty(row.getString("point")),
                row.getString("day"),
                PUBLICITY.getOrDefault(row.getString("publicity"), ""),
                STANCES.getOrDefault(orEmpty(row.getString("stance")), ""),
                outcome(row.getString("outcome")),
                orEmpty(row.getString("reason")),
                orEmpty(row.getString("department")),
                standing(row.getInt("revision"), row.getInt("published_revision")),
                day(row.getObject("answered_at", OffsetDateTime.class)),
                row.getBoolean("carried_out") ? "已落实" : "",
                grade(row.getString("grade_1")),
                grade(row.getString("grade_2")));
    }

    /** Whether the public knows of the decision in the row; 0 stands for none. */
    private static String standing(int revision, int published) {
        if (revision == 0) {
            return "未决定";
        }
        if (published == 0) {
            return "待公布";
        }
        return published == revision ? PUBLISHED : "已公布，重新决定待公布";
    }

    private static String clauses(ResultSet row, Places places) throws SQLException {
        Array linked = row.getArray("clauses");
        if (linked == null) {
            return "";
        }
        return Arrays.stream((UUID[]) linked.getArray())
                .map(clause -> places.designation(new ProvisionId(clause)).orElse(""))
                .collect(Collectors.joining("、"));
    }

    private static String outcome(@Nullable String outcome) {
        return outcome == null ? "未处理" : AnswerOutcome.valueOf(outcome).printed();
    }

    private static String kind(@Nullable String kind) {
        return kind == null ? "" : PersonKind.valueOf(kind).printed();
    }

    private static String grade(@Nullable String grade) {
        return grade == null ? "" : Grade.valueOf(grade).printed();
    }

    private static String day(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : ChinaDays.of(moment.toInstant()).toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
