package org.tiaowen.comments.adoption;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/** Tying what was adopted to the change of the text that carried it out; every line is kept. Thread-safe. */
@Component
public class TyingChanges {

    private final DecisionChecks checks;
    private final Answers answers;
    private final LaterChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    TyingChanges(DecisionChecks checks, Answers answers, LaterChanges changes, JdbcClient jdbc, Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Tied, Untied, Refused {}

    /** The opinion is tied to that change. */
    public record Tied(CarryingOut carryingOut) implements Outcome {}

    /** The opinion is tied to none. */
    public record Untied() implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One line of the log.
     *
     * @param change null where the tie was taken back
     */
    public record Line(@Nullable CarryingOut change, String note, String by, java.time.Instant at) {}

    /**
     * Ties an adopted opinion to a change; another tie before is replaced.
     *
     * @param version a later version than the consulted one
     * @param clause changed in that version against the version before it; a deleted one by its id there
     * @param by the acting user's name
     */
    @Transactional
    public Outcome tie(OpinionId opinion, VersionId version, ProvisionId clause, String note, String by) {
        List<Problem> problems = new ArrayList<>();
        checks.checkOpinions(List.of(opinion), problems);
        DecisionChecks.checkText("note", note, AssigningOpinions.LONGEST_NOTE, problems);
        if (answers.of(opinion)
                .filter(answer -> answer.outcome().promisesChange())
                .isEmpty()) {
            problems.add(Problem.at("opinion", "answer.promises-nothing"));
        }
        Optional<LineageKind> change = problems.isEmpty() ? changes.of(opinion, version, clause) : Optional.empty();
        if (problems.isEmpty() && change.isEmpty()) {
            problems.add(Problem.at("clause", "clause.unchanged"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        CarryingOut tied = new CarryingOut(opinion, version, clause, change.orElseThrow(), by, clock.instant());
        store(opinion, tied, note, by);
        return new Tied(tied);
    }

    /**
     * Takes the tie back.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public Outcome untie(OpinionId opinion, String reason, String by) {
        List<Problem> problems = new ArrayList<>();
        checks.checkOpinions(List.of(opinion), problems);
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        DecisionChecks.checkText("reason", reason, AssigningOpinions.LONGEST_NOTE, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store(opinion, null, reason, by);
        return new Untied();
    }

    /** Every line about the opinion, the earliest first. */
    public List<Line> historyOf(OpinionId opinion) {
        return jdbc.sql("select * from opinion_carried_out where opinion = :opinion order by id")
                .param("opinion", opinion.value())
                .query((row, n) -> {
                    UUID version = row.getObject("version", UUID.class);
                    java.time.Instant at =
                            row.getObject("at", OffsetDateTime.class).toInstant();
                    String by = row.getString("by_user");
                    CarryingOut change = version == null
                            ? null
                            : new CarryingOut(
                                    opinion,
                                    new VersionId(version),
                                    new ProvisionId(row.getObject("clause", UUID.class)),
                                    LineageKind.valueOf(row.getString("change")),
                                    by,
                                    at);
                    return new Line(change, row.getString("note"), by, at);
                })
                .list();
    }

    private void store(OpinionId opinion, @Nullable CarryingOut tied, String note, String by) {
        jdbc.sql("""
                        insert into opinion_carried_out (opinion, version, clause, change, note, by_user, at)
                        values (:opinion, :version, :clause, :change, :note, :by, :at)
                        """)
                .param("opinion", opinion.value())
                .param("version", tied == null ? null : tied.version().value(), Types.OTHER)
                .param("clause", tied == null ? null : tied.clause().value(), Types.OTHER)
                .param("change", tied == null ? null : tied.change().name(), Types.VARCHAR)
                .param("note", note.strip())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
