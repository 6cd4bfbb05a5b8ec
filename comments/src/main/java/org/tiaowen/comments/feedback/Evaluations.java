package org.tiaowen.comments.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.opinions.OpinionId;

/** The evaluations that were given, and which could be given now. Thread-safe; changes nothing. */
@Component
public class Evaluations {

    /**
     * When each round of an opinion's published answer was opened: the first with the answer, the second with the first
     * report of what became of it. A later version of the text answers for what was adopted only.
     */
    static final String OPENED = """
            select f.opinion, 1 as round, f.published_revision as revision, f.published_at as opened_at
            from opinion_fate f where f.published_revision is not null
            union all
            select f.opinion, 2, f.published_revision, greatest(f.published_at, min(r.at))
            from opinion_fate f
            join comment_opinion o on o.id = f.opinion
            join comment c on c.id = o.comment
            join implementation_report r on r.consultation = c.consultation
                and (r.opinion is null or r.opinion = f.opinion)
                and (f.published_outcome in ('ADOPTED', 'PARTLY_ADOPTED')
                    or (f.published_outcome = 'REFERRED' and r.version is null))
            where f.published_revision is not null
            group by f.opinion
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final SealedSayings sayings;

    Evaluations(JdbcClient jdbc, Deadlines deadlines, SealedSayings sayings) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.sayings = sayings;
    }

    /**
     * A round that is open and was not evaluated.
     *
     * @param revision of the answer it is about
     * @param dueOn the last day; later ones are still taken
     */
    public record OpenRound(Round round, int revision, Instant openedAt, LocalDate dueOn) {}

    /** Every evaluation of the opinion's answers, the earliest first; personal data in their words is masked. */
    public List<Evaluation> of(OpinionId opinion) {
        return of(List.of(opinion)).getOrDefault(opinion, List.of());
    }

    /** The same for whoever holds the receipt, in his own words. */
    List<Evaluation> ofHolder(OpinionId opinion) {
        return jdbc.sql("select * from answer_evaluation where opinion = :opinion order by at, revision, round")
                .param("opinion", opinion.value())
                .query((row, n) -> read(
                        row,
                        sayings.open(
                                SealedSayings.evaluation(row.getInt("revision"), row.getInt("round")),
                                opinion.value(),
                                row.getBytes("sealed"))))
                .list();
    }

    /** The same of several opinions; those without any are missing. */
    public Map<OpinionId, List<Evaluation>> of(Collection<OpinionId> opinions) {
        return jdbc
                .sql("select * from answer_evaluation where opinion = any (:opinions) order by at, revision, round")
                .param("opinions", OpinionId.values(opinions))
                .query((row, n) -> read(row, row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Evaluation::opinion));
    }

    /** The evaluation of that round of that revision. */
    public Optional<Evaluation> of(OpinionId opinion, int revision, Round round) {
        return of(opinion).stream()
                .filter(evaluation -> evaluation.revision() == revision && evaluation.round() == round)
                .findFirst();
    }

    /** The rounds that can be evaluated now, the first one first. */
    public List<OpenRound> openRounds(OpinionId opinion) {
        return openRounds(List.of(opinion)).getOrDefault(opinion, List.of());
    }

    /** The same of several opinions; those without any are missing. */
    public Map<OpinionId, List<OpenRound>> openRounds(Collection<OpinionId> opinions) {
        Map<OpinionId, List<OpenRound>> open = new HashMap<>();
        jdbc.sql("select * from (" + OPENED + """
                        ) opened where opened.opinion = any (:opinions) and not exists (
                            select 1 from answer_evaluation e where e.opinion = opened.opinion
                                and e.revision = opened.revision and e.round = opened.round)
                        order by opened.round
                        """)
                .param("opinions", OpinionId.values(opinions))
                .query(row -> {
                    Instant opened =
                            row.getObject("opened_at", OffsetDateTime.class).toInstant();
                    open.computeIfAbsent(
                                    new OpinionId(row.getObject("opinion", UUID.class)), opinion -> new ArrayList<>())
                            .add(new OpenRound(
                                    Round.of(row.getInt("round")),
                                    row.getInt("revision"),
                                    opened,
                                    deadlines.evaluationDue(opened)));
                });
        return Map.copyOf(open);
    }

    private static Evaluation read(ResultSet row, String words) throws SQLException {
        UUID point = row.getObject("contact_point", UUID.class);
        return new Evaluation(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getInt("revision"),
                Round.of(row.getInt("round")),
                Grade.valueOf(row.getString("grade")),
                words,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                point == null ? null : new ContactPointId(point));
    }
}
