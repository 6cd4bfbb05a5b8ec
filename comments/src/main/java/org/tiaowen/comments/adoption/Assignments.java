package org.tiaowen.comments.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.opinions.OpinionId;

/** Who has which opinions to handle. Thread-safe; changes nothing. */
@Component
public class Assignments {

    private static final String HELD =
            "select l.* from opinion_assigned h join opinion_assignment l on l.id = h.assignment ";

    private static final int MOST_KEPT = 20;

    private final JdbcClient jdbc;
    private final KeptCounts<ConsultationId, List<Load>> kept;

    Assignments(JdbcClient jdbc, CountedChanges changes) {
        this.jdbc = jdbc;
        this.kept = new KeptCounts<>(changes, MOST_KEPT);
    }

    /**
     * How much somebody has to handle in a consultation.
     *
     * @param held opinions assigned now
     * @param open those of them that are not decided
     */
    public record Load(String assignee, int held, int open) {}

    /** Who has the opinion now; empty where nobody has. */
    public Optional<Assignment> of(OpinionId opinion) {
        return Optional.ofNullable(of(List.of(opinion)).get(opinion));
    }

    /** Who has the opinions now; those that nobody has are missing. */
    public Map<OpinionId, Assignment> of(Collection<OpinionId> opinions) {
        Map<OpinionId, Assignment> found = new HashMap<>();
        jdbc.sql(HELD + "where h.opinion = any (cast(:opinions as uuid[]))")
                .param("opinions", OpinionId.values(opinions))
                .query(Assignments::read)
                .list()
                .forEach(assignment -> found.put(assignment.opinion(), assignment));
        return Map.copyOf(found);
    }

    /** Every line about the opinion, the earliest first. */
    public List<Assignment> historyOf(OpinionId opinion) {
        return jdbc.sql("select l.* from opinion_assignment l where l.opinion = :opinion order by l.id")
                .param("opinion", opinion.value())
                .query(Assignments::read)
                .list();
    }

    /** Who has how much in a consultation, by name. */
    public List<Load> loads(ConsultationId consultation) {
        return kept.of(consultation, consultation, () -> counted(consultation));
    }

    private List<Load> counted(ConsultationId consultation) {
        return jdbc.sql("""
                        select h.assignee, count(*) as held, count(*) filter (where f.opinion is null) as open
                        from opinion_assigned h
                        left join opinion_fate f on f.opinion = h.opinion
                        join comment_opinion o on o.id = h.opinion and o.current
                        join comment c on c.id = o.comment
                        where c.consultation = :consultation group by h.assignee order by h.assignee
                        """)
                .param("consultation", consultation.value())
                .query((row, n) -> new Load(row.getString("assignee"), row.getInt("held"), row.getInt("open")))
                .list();
    }

    private static Assignment read(ResultSet row, int number) throws SQLException {
        return new Assignment(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getString("assignee"),
                row.getObject("due_on", LocalDate.class),
                Assignment.Scope.valueOf(row.getString("scope")),
                row.getObject("scope_of", UUID.class),
                row.getString("note"),
                row.getString("by_user"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
