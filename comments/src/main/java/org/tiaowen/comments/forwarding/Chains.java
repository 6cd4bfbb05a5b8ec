package org.tiaowen.comments.forwarding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;

/** Where comments are on their way, and how they came there. Thread-safe; changes nothing. */
@Component
public class Chains {

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The way of one comment; empty when there is no such comment. */
    public Optional<Chain> of(CommentId comment) {
        return jdbc.sql("""
                        select c.contact_point, c.received_at, s.point, coalesce(s.standing, 'ARRIVED') as standing,
                            coalesce(s.since, c.received_at) as since, s.summary
                        from comment c left join comment_station s on s.comment = c.id where c.id = :comment
                        """)
                .param("comment", comment.value())
                .query((row, n) -> new Chain(
                        comment,
                        StationStore.point(row, "contact_point"),
                        new Station(
                                StationStore.point(row, "point"),
                                Standing.valueOf(row.getString("standing")),
                                StationStore.at(row, "since"),
                                StationStore.summary(row)),
                        steps(comment)))
                .optional();
    }

    private List<Step> steps(CommentId comment) {
        return jdbc.sql("select * from comment_step where comment = :comment order by id")
                .param("comment", comment.value())
                .query((row, n) -> new Step(
                        StepKind.valueOf(row.getString("kind")),
                        StationStore.point(row, "from_point"),
                        StationStore.point(row, "to_point"),
                        row.getString("reason"),
                        StationStore.summary(row),
                        row.getString("by_user"),
                        StationStore.at(row, "at")))
                .list();
    }

    /** The comments of a consultation at a point that stand like that, those that came first first. */
    public List<CommentId> at(
            ContactPointId point, ConsultationId consultation, Collection<Standing> standings, int page, int size) {
        return jdbc.sql("""
                        select s.comment from comment_station s join comment c on c.id = s.comment
                        where s.point = :point and s.standing = any (:standings) and c.consultation = :consultation
                        order by s.since, s.comment limit :size offset :from
                        """)
                .param("point", point.value())
                .param("consultation", consultation.value())
                .param("standings", standings.stream().map(Standing::name).toArray(String[]::new))
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The comments a point has sent on, or kept back and sent on later, the latest first. */
    public List<CommentId> sentOnBy(ContactPointId point, ConsultationId consultation, int page, int size) {
        return jdbc.sql("""
                        select t.comment from comment_step t join comment c on c.id = t.comment
                        where t.from_point = :point and t.kind in ('FORWARDED', 'SUMMARISED')
                            and c.consultation = :consultation
                        group by t.comment order by max(t.id) desc limit :size offset :from
                        """)
                .param("point", point.value())
                .param("consultation", consultation.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many comments wait at a point, by consultation. */
    public Map<ConsultationId, Long> waiting(ContactPointId point) {
        return jdbc
                .sql("""
                        select c.consultation, count(*) from comment_station s join comment c on c.id = s.comment
                        where s.point = :point and s.standing in ('WAITING', 'RETURNED') group by c.consultation
                        """)
                .param("point", point.value())
                .query((row, n) -> Map.entry(new ConsultationId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many comments are at a point, by how they stand. */
    public Map<Standing, Long> counts(ContactPointId point) {
        return jdbc
                .sql("select standing, count(*) from comment_station where point = :point group by standing")
                .param("point", point.value())
                .query((row, n) -> Map.entry(Standing.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What points keep back of a consultation, the latest first.
     *
     * @param points whose; all there are for an empty set
     */
    public List<CommentId> keptBack(ConsultationId consultation, Set<ContactPointId> points, int page, int size) {
        return jdbc.sql("""
                        select s.comment from comment_station s join comment c on c.id = s.comment
                        where c.consultation = :consultation and s.standing = 'KEPT_BACK'
                            and (:all or s.point = any (:points))
                        order by s.since desc, s.comment limit :size offset :from
                        """)
                .param("consultation", consultation.value())
                .param("all", points.isEmpty())
                .param("points", points.stream().map(ContactPointId::value).toArray(UUID[]::new))
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Whether the staff of a point may follow a comment: it was brought in by that point or one below it, or has been there.
     *
     * @param pointAndBelow the point and all below it
     */
    public boolean mayFollow(CommentId comment, Set<ContactPointId> pointAndBelow) {
        return jdbc.sql("""
                        select exists (select 1 from comment where id = :comment and contact_point = any (:points))
                            or exists (select 1 from comment_step where comment = :comment
                                and (from_point = any (:points) or to_point = any (:points)))
                        """)
                .param("comment", comment.value())
                .param(
                        "points",
                        pointAndBelow.stream().map(ContactPointId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
