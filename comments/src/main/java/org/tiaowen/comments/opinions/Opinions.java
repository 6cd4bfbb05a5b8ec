package org.tiaowen.comments.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.intake.CommentId;

/** The opinions the comments were split into. Thread-safe. */
@Component
public class Opinions {

    private static final String COLUMNS = """
            select o.id, o.comment, o.start_at, o.end_at, c.original
            from comment_opinion o join comment c on c.id = o.comment
            """;

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The opinion with that identity. */
    public Optional<Opinion> find(OpinionId id) {
        return jdbc.sql(COLUMNS + "where o.id = :id")
                .param("id", id.value())
                .query(Opinions::read)
                .optional();
    }

    /** The opinions of a comment in the order of its text; none while it is not analysed. */
    public List<Opinion> of(CommentId comment) {
        return jdbc.sql(COLUMNS + "where o.comment = :comment and o.current order by o.start_at, o.end_at")
                .param("comment", comment.value())
                .query(Opinions::read)
                .list();
    }

    /**
     * Splits a comment, in the caller's transaction. A stretch that was an opinion before keeps its identity, and with it
     * what persons decided and answered; a stretch that is none any more stays in the table, no longer current.
     *
     * @return the opinions in the order of {@code spans}
     */
    public List<OpinionId> split(CommentId comment, List<Span> spans) {
        jdbc.sql("update comment_opinion set current = false where comment = :comment and current")
                .param("comment", comment.value())
                .update();
        Map<Span, OpinionId> known = new HashMap<>();
        jdbc.sql("select id, start_at, end_at from comment_opinion where comment = :comment")
                .param("comment", comment.value())
                .query(row -> {
                    known.put(
                            new Span(row.getInt("start_at"), row.getInt("end_at")),
                            new OpinionId(row.getObject("id", UUID.class)));
                });
        List<OpinionId> ids = new ArrayList<>();
        for (Span span : spans) {
            OpinionId id = known.getOrDefault(span, OpinionId.next());
            jdbc.sql("""
                            insert into comment_opinion (id, comment, start_at, end_at, current)
                            values (:id, :comment, :start, :end, true)
                            on conflict (id) do update set current = true
                            """)
                    .param("id", id.value())
                    .param("comment", comment.value())
                    .param("start", span.start())
                    .param("end", span.end())
                    .update();
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static Opinion read(ResultSet row, int number) throws SQLException {
        Span span = new Span(row.getInt("start_at"), row.getInt("end_at"));
        return new Opinion(
                new OpinionId(row.getObject("id", UUID.class)),
                new CommentId(row.getObject("comment", UUID.class)),
                span,
                span.of(row.getString("original")));
    }
}
