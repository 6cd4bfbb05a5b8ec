package org.tiaowen.comments.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.OpinionId;

/** What was recommended. Thread-safe; changes nothing. */
@Component
public class Recommendations {

    private final JdbcClient jdbc;

    Recommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recommendation that holds now. */
    public Optional<Recommendation> of(OpinionId opinion) {
        return Optional.ofNullable(of(List.of(opinion)).get(opinion));
    }

    /** The recommendations that hold now; opinions without one are missing. */
    public Map<OpinionId, Recommendation> of(Collection<OpinionId> opinions) {
        Map<OpinionId, Recommendation> found = new HashMap<>();
        jdbc.sql("select * from answer_recommendation where opinion = any (:opinions) order by revision")
                .param("opinions", OpinionId.values(opinions))
                .query(Recommendations::read)
                .list()
                .forEach(recommendation -> found.put(recommendation.opinion(), recommendation));
        return Map.copyOf(found);
    }

    /** Every revision, the earliest first. */
    public List<Recommendation> historyOf(OpinionId opinion) {
        return jdbc.sql("select * from answer_recommendation where opinion = :opinion order by revision")
                .param("opinion", opinion.value())
                .query(Recommendations::read)
                .list();
    }

    private static Recommendation read(ResultSet row, int number) throws SQLException {
        return new Recommendation(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getInt("revision"),
                Answers.decision(row),
                row.getString("recommended_by"),
                row.getObject("recommended_at", OffsetDateTime.class).toInstant());
    }
}
