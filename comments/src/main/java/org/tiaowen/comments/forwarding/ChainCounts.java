package org.tiaowen.comments.forwarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;

/**
 * Counts comments by the points that brought them in. People who spoke at two points are one person wherever both are
 * counted, so persons of parts may add up to more than those of the whole; everything else adds up. Thread-safe.
 */
@Component
public class ChainCounts {

    private static final String COUNTED = """
            count(*) as received,
            count(*) filter (where h.publicity = 'PUBLISHED') as published,
            count(*) filter (where h.publicity = 'WITHHELD') as withheld,
            count(*) filter (where h.publicity = 'PENDING') as pending,
            count(*) filter (where coalesce(s.standing, 'ARRIVED') = 'ARRIVED') as arrived,
            count(*) filter (where s.standing in ('WAITING', 'RETURNED')) as waiting,
            count(*) filter (where s.standing = 'KEPT_BACK') as kept_back,
            count(distinct p.person) + count(*) filter (where p.person is null) as persons,
            count(*) filter (where p.person is null) as without_contact
            """;

    private static final String JOINED = """
            join comment_shown h on h.comment = c.id
            left join comment_station s on s.comment = c.id
            left join comment_person p on p.comment = c.id
            """;

    private final JdbcClient jdbc;

    ChainCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a whole consultation, with what came from the public directly. */
    public ChainCount of(ConsultationId consultation) {
        return jdbc.sql("select " + COUNTED + " from comment c " + JOINED + " where c.consultation = :consultation")
                .param("consultation", consultation.value())
                .query((row, n) -> read(row))
                .single();
    }

    /** Of each point that brought anything in, by itself. */
    public Map<ContactPointId, ChainCount> own(ConsultationId consultation) {
        return byPoint("select c.contact_point as point, " + COUNTED + " from comment c " + JOINED + """
                where c.consultation = :consultation and c.contact_point is not null group by c.contact_point
                """, consultation);
    }

    /** Of each point with all that stand below it now, where anything came from there. */
    public Map<ContactPointId, ChainCount> subtrees(ConsultationId consultation) {
        return byPoint(
                """
                with recursive below (top, point) as (
                    select id, id from contact_point
                    union all
                    select b.top, child.id from below b join contact_point child on child.parent = b.point
                )
                select b.top as point,
                """ + COUNTED + " from below b join comment c on c.contact_point = b.point " + JOINED + """
                where c.consultation = :consultation group by b.top
                """,
                consultation);
    }

    private Map<ContactPointId, ChainCount> byPoint(String sql, ConsultationId consultation) {
        Map<ContactPointId, ChainCount> counts = new HashMap<>();
        jdbc.sql(sql)
                .param("consultation", consultation.value())
                .query((row, n) -> counts.put(new ContactPointId(row.getObject("point", UUID.class)), read(row)))
                .list();
        return counts;
    }

    private static ChainCount read(ResultSet row) throws SQLException {
        return new ChainCount(
                row.getLong("received"),
                row.getLong("published"),
                row.getLong("withheld"),
                row.getLong("pending"),
                row.getLong("arrived"),
                row.getLong("waiting"),
                row.getLong("kept_back"),
                row.getLong("persons"),
                row.getLong("without_contact"));
    }
}
