package org.tiaowen.comments.forwarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.renditions.RenditionId;

/** The tables of stations and steps. */
@Component
class StationStore {

    private final JdbcClient jdbc;

    StationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a comment is held. */
    record Held(@Nullable ContactPointId point, Standing standing) {}

    /** One step that several comments take together. */
    record Move(
            StepKind kind,
            @Nullable ContactPointId from,
            @Nullable ContactPointId to,
            Standing standing,
            String reason,
            @Nullable RenditionId summary,
            String by,
            Instant at) {}

    /** Where those comments are that have a chain; locked until the transaction ends. */
    Map<CommentId, Held> lock(Collection<CommentId> comments) {
        Map<CommentId, Held> held = new HashMap<>();
        jdbc.sql("""
                        select comment, point, standing from comment_station where comment = any (:comments)
                        order by comment for update
                        """)
                .param("comments", values(comments))
                .query((row, n) -> held.put(
                        new CommentId(row.getObject("comment", UUID.class)),
                        new Held(point(row, "point"), Standing.valueOf(row.getString("standing")))))
                .list();
        return held;
    }

    void move(Move move, Collection<CommentId> comments) {
        jdbc.sql("""
                        insert into comment_step (comment, kind, from_point, to_point, reason, summary, by_user, at)
                        select c, :kind, cast(:from as uuid), cast(:to as uuid), :reason, cast(:summary as uuid), :by, :at
                        from unnest(cast(:comments as uuid[])) as c
                        """)
                .param("kind", move.kind().name())
                .param("from", value(move.from()))
                .param("to", value(move.to()))
                .param("reason", move.reason())
                .param("summary", move.summary() == null ? null : move.summary().value())
                .param("by", move.by())
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .param("comments", values(comments))
                .update();
        // kept back, a comment is still in the summary it came up in
        jdbc.sql("""
                        update comment_station set point = cast(:to as uuid), standing = :standing, since = :at,
                            summary = case when :kind = 'KEPT_BACK' then summary else cast(:summary as uuid) end
                        where comment = any (:comments)
                        """)
                .param("to", value(move.to()))
                .param("standing", move.standing().name())
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .param("kind", move.kind().name())
                .param("summary", move.summary() == null ? null : move.summary().value())
                .param("comments", values(comments))
                .update();
    }

    /**
     * The point each comment came to its present station from: that of its last step up that no return has undone. Empty for
     * a comment that is where it came in.
     */
    Map<CommentId, Optional<ContactPointId>> cameFrom(Collection<CommentId> comments) {
        Map<CommentId, Optional<ContactPointId>> from = new HashMap<>();
        comments.forEach(comment -> from.put(comment, Optional.empty()));
        jdbc.sql("""
                        select distinct on (t.comment) t.comment, t.from_point from comment_step t
                        join comment_station s on s.comment = t.comment
                        where t.comment = any (:comments) and t.kind in ('FORWARDED', 'SUMMARISED')
                            and t.to_point is not distinct from s.point
                        order by t.comment, t.id desc
                        """)
                .param("comments", values(comments))
                .query((row, n) -> from.put(
                        new CommentId(row.getObject("comment", UUID.class)),
                        Optional.ofNullable(point(row, "from_point"))))
                .list();
        return from;
    }

    List<CommentId> byTimeOfEntry(Collection<CommentId> comments) {
        return jdbc.sql("select id from comment where id = any (:comments) order by received_at, id")
                .param("comments", values(comments))
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The registry number, by which staff knows the comment; its receipt number would open it to whoever reads that. */
    String printed(CommentId comment) {
        return jdbc.sql("select coalesce(registry_number, '') from comment where id = :id")
                .param("id", comment.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    static UUID[] values(Collection<CommentId> comments) {
        return comments.stream().map(CommentId::value).toArray(UUID[]::new);
    }

    static @Nullable ContactPointId point(ResultSet row, String column) throws SQLException {
        UUID point = row.getObject(column, UUID.class);
        return point == null ? null : new ContactPointId(point);
    }

    static @Nullable RenditionId summary(ResultSet row) throws SQLException {
        UUID summary = row.getObject("summary", UUID.class);
        return summary == null ? null : new RenditionId(summary);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable UUID value(@Nullable ContactPointId point) {
        return point == null ? null : point.value();
    }
}
