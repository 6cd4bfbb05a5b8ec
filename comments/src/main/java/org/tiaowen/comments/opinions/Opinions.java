package org.tiaowen.comments.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;

/** The opinions the comments were split into. Thread-safe. */
@Component
public class Opinions {

    private static final String COLUMNS = """
            select o.id, o.comment, o.start_at, o.end_at, s.words
            from comment_opinion o join comment_shown s on s.comment = o.comment
            """;

    /** Whatever follows from an answer (publication, evaluation, the change that carried it out) has an answer beside it. */
    private static final String HELD = """
            select comment from comment_opinion_division where comment = any (:comments)
            union
            select o.comment from comment_opinion o where o.comment = any (:comments) and o.current and (
                exists (select 1 from comment_answer x where x.opinion = o.id)
                or exists (select 1 from answer_recommendation x where x.opinion = o.id)
                or exists (select 1 from opinion_assignment x where x.opinion = o.id)
                or exists (select 1 from comment_link_decision x where x.opinion = o.id)
                or exists (select 1 from placement_decision x where x.opinion = o.id)
                or exists (select 1 from opinion_grouping_decision x where x.opinion = o.id))
            """;

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Opinions(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The opinion with that identity. */
    public Optional<Opinion> find(OpinionId id) {
        return jdbc.sql(COLUMNS + "where o.id = :id")
                .param("id", id.value())
                .query(Opinions::read)
                .optional();
    }

    /** Those of the opinions that there are, in no order. */
    public List<Opinion> find(Collection<OpinionId> ids) {
        return jdbc.sql(COLUMNS + "where o.id = any (:ids)")
                .param("ids", OpinionId.values(ids))
                .query(Opinions::read)
                .list();
    }

    /** Whether those of the opinions that there are were all given in that consultation. */
    public boolean areOf(ConsultationId consultation, Collection<OpinionId> opinions) {
        return jdbc.sql("""
                        select not exists (select 1 from comment_opinion o join comment c on c.id = o.comment
                            where o.id = any (:opinions) and c.consultation <> :consultation)
                        """)
                .param("opinions", OpinionId.values(opinions))
                .param("consultation", consultation.value())
                .query(Boolean.class)
                .single();
    }

    /** The opinions of a comment in the order of its text; none while it is not analysed. */
    public List<Opinion> of(CommentId comment) {
        return of(List.of(comment)).getOrDefault(comment, List.of());
    }

    /** The opinions of several comments, each in the order of its text; comments without any are missing. */
    public Map<CommentId, List<Opinion>> of(Collection<CommentId> comments) {
        return jdbc
                .sql(COLUMNS + "where o.comment = any (:comments) and o.current order by o.start_at, o.end_at")
                .param("comments", CommentId.values(comments))
                .query(Opinions::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Opinion::comment));
    }

    /** The same, locked against other divisions for as long as the caller's transaction lasts. */
    List<Opinion> lockedOf(CommentId comment) {
        lock(List.of(comment));
        return of(comment);
    }

    /**
     * The stretches of those comments that persons rely on, which hold whatever the program would make of them: a person
     * divided the comment, or answered, assigned, linked, placed or grouped one of its opinions. Locked against other
     * divisions for as long as the caller's transaction lasts. The others are missing.
     */
    public Map<CommentId, List<Span>> heldByPersons(Collection<CommentId> comments) {
        lock(comments);
        List<CommentId> held = jdbc.sql(HELD)
                .param("comments", CommentId.values(comments))
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
        Map<CommentId, List<Span>> spans = new HashMap<>();
        of(held).forEach((comment, opinions) ->
                spans.put(comment, opinions.stream().map(Opinion::span).toList()));
        return spans;
    }

    /** Rows that only refer to an opinion, as its group does, are written meanwhile. */
    private void lock(Collection<CommentId> comments) {
        jdbc.sql("select id from comment_opinion where comment = any (:comments) order by id for no key update")
                .param("comments", CommentId.values(comments))
                .query(UUID.class)
                .list();
    }

    /**
     * Splits comments, in the caller's transaction. A stretch that was an opinion before keeps its identity, and with it
     * what persons decided and answered; a stretch that is none any more stays in the table, no longer current.
     *
     * @return the opinions of each comment in the order of its spans
     */
    public Map<CommentId, List<OpinionId>> split(Map<CommentId, List<Span>> spans) {
        Map<CommentId, Map<Span, OpinionId>> known = known(spans.keySet());
        List<Row> rows = new ArrayList<>();
        Map<CommentId, List<OpinionId>> ids = new LinkedHashMap<>();
        spans.forEach((comment, ofComment) -> {
            Map<Span, OpinionId> before = known.getOrDefault(comment, Map.of());
            List<Row> opinions = ofComment.stream()
                    .map(span -> new Row(before.getOrDefault(span, OpinionId.next()), comment, span))
                    .toList();
            rows.addAll(opinions);
            ids.put(comment, opinions.stream().map(Row::id).toList());
        });
        jdbc.sql("update comment_opinion set current = false where comment = any (:comments) and current")
                .param("comments", CommentId.values(spans.keySet()))
                .update();
        template.batchUpdate("""
                insert into comment_opinion (id, comment, start_at, end_at, current) values (?, ?, ?, ?, true)
                on conflict (id) do update set current = true
                """, rows, ROWS_A_STATEMENT, (statement, row) -> {
            statement.setObject(1, row.id().value());
            statement.setObject(2, row.comment().value());
            statement.setInt(3, row.span().start());
            statement.setInt(4, row.span().end());
        });
        return ids;
    }

    private Map<CommentId, Map<Span, OpinionId>> known(Collection<CommentId> comments) {
        Map<CommentId, Map<Span, OpinionId>> known = new HashMap<>();
        jdbc.sql("select id, comment, start_at, end_at from comment_opinion where comment = any (:comments)")
                .param("comments", CommentId.values(comments))
                .query(row -> {
                    known.computeIfAbsent(
                                    new CommentId(row.getObject("comment", UUID.class)), comment -> new HashMap<>())
                            .put(
                                    new Span(row.getInt("start_at"), row.getInt("end_at")),
                                    new OpinionId(row.getObject("id", UUID.class)));
                });
        return known;
    }

    /** A line of the table. */
    private record Row(OpinionId id, CommentId comment, Span span) {}

    private static Opinion read(ResultSet row, int number) throws SQLException {
        Span span = new Span(row.getInt("start_at"), row.getInt("end_at"));
        return new Opinion(
                new OpinionId(row.getObject("id", UUID.class)),
                new CommentId(row.getObject("comment", UUID.class)),
                span,
                span.of(row.getString("words")));
    }
}
