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
            from opinion_fate f
            join comment_opinion o on o.id = f.opinion and o.current
            join comment c on c.id = o.comment
            where c.consultation = :consultation and f.outcome in ('ADOPTED', 'PARTLY_ADOPTED')
                and f.carried_version is null
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
        return jdbc.sql("select o.id " + LACKING + " order by f.decided_at, o.id limit :size offset :from")
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
