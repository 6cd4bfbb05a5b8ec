package org.tiaowen.comments.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/** The answers that were given. Thread-safe; changes nothing. */
@Component
public class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer that holds now. */
    public Optional<Answer> of(OpinionId opinion) {
        return jdbc.sql("select * from comment_answer where opinion = :opinion order by revision desc limit 1")
                .param("opinion", opinion.value())
                .query(Answers::read)
                .optional();
    }

    /** Every revision, the earliest first. */
    public List<Answer> historyOf(OpinionId opinion) {
        return jdbc.sql("select * from comment_answer where opinion = :opinion order by revision")
                .param("opinion", opinion.value())
                .query(Answers::read)
                .list();
    }

    /** How many opinions of a consultation were answered how; outcomes that were never given are missing. */
    public Map<AnswerOutcome, Integer> counts(ConsultationId consultation) {
        Map<AnswerOutcome, Integer> counts = new EnumMap<>(AnswerOutcome.class);
        jdbc.sql("""
                        select a.outcome, count(*) as answers from comment_answer a
                        join comment_opinion o on o.id = a.opinion and o.current
                        join comment c on c.id = o.comment
                        where c.consultation = :consultation and not exists (
                            select 1 from comment_answer later
                            where later.opinion = a.opinion and later.revision > a.revision)
                        group by a.outcome
                        """).param("consultation", consultation.value()).query(row -> {
            counts.put(AnswerOutcome.valueOf(row.getString("outcome")), row.getInt("answers"));
        });
        return counts;
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getInt("revision"),
                AnswerOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
