package org.tiaowen.comments.adoption;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/** The opinions that were adopted, wholly or partly, and have no change of the text behind them. Thread-safe. */
@Component
public class AdoptedWithoutChange {

    private static final String LACKING = """
            from comment_opinion o
            join comment c on c.id = o.comment
            join lateral (select outcome, answered_at from comment_answer a where a.opinion = o.id
                order by a.revision desc limit 1) a on a.outcome in ('ADOPTED', 'PARTLY_ADOPTED')
            left join lateral (select version from opinion_carried_out t where t.opinion = o.id
                order by t.id desc limit 1) t on true
            where o.current and c.consultation = :consultation and t.version is null
            """;

    private final JdbcClient jdbc;

    AdoptedWithoutChange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a consultation, those decided first first.
     *
     * @param page from 0
     */
    public List<OpinionId> of(ConsultationId consultation, int page, int size) {
        return jdbc.sql("select o.id " + LACKING + " order by a.answered_at, o.id limit :size offset :from")
                .param("consultation", consultation.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many there are. */
    public long count(ConsultationId consultation) {
        return jdbc.sql("select count(*) " + LACKING)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }
}
