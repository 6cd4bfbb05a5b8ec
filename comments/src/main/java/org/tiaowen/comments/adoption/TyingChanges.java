package org.tiaowen.comments.adoption;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.adoption.LaterChanges.Happened;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;

/** Tying what was adopted to the change of the text that carried it out; every line is kept. Thread-safe. */
@Component
public class TyingChanges {

    private final DecisionChecks checks;
    private final Answers answers;
    private final Consultations consultations;
    private final LaterChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    TyingChanges(
            DecisionChecks checks,
            Answers answers,
            Consultations consultations,
            LaterChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.consultations = consultations;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Tied, Untied, Refused {}

    /** What came of tying a set. */
    public sealed interface OutcomeOfAll permits AllTied, Refused {}

    /**
     * Everything that could be tied was.
     *
     * @param tied the ties
     * @param left promise no change: not decided, or decided otherwise
     */
    public record AllTied(List<CarryingOut> tied, List<OpinionId> left) implements OutcomeOfAll {

        public AllTied {
            tied = List.copyOf(tied);
            left = List.copyOf(left);
        }
    }

    /** The opinion is tied to that change. */
    public record Tied(CarryingOut carryingOut) implements Outcome {}

    /** The opinion is tied to none. */
    public record Untied() implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome, OutcomeOfAll {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One line of the log.
     *
     * @param change null where the tie was taken back
     */
    public record Line(@Nullable CarryingOut change, String note, String by, Instant at) {}

    /**
     * Ties an adopted opinion to a change; another tie before is replaced.
     *
     * @param version a later version than the consulted one
     * @param clause changed in that version against the version before it; a deleted one by its id there
     * @param by the acting user's name
     */
    @Transactional
    public Outcome tie(OpinionId opinion, VersionId version, ProvisionId clause, String note, String by) {
        return switch (tieAll(List.of(opinion), version, clause, note, by)) {
            case Refused refused -> refused;
            case AllTied all ->
                all.tied().isEmpty()
                        ? new Refused(List.of(Problem.at("opinion", "answer.promises-nothing")))
                        : new Tied(all.tied().getFirst());
        };
    }

    /**
     * Ties a whole set of opinions of one consultation to the change that carried them out; what promises no change is left
     * and told.
     *
     * @param version a later version than the consulted one
     * @param clause changed in that version against the version before it; a deleted one by its id there
     * @param by the acting user's name
     */
    @Transactional
    public OutcomeOfAll tieAll(
            Collection<OpinionId> opinions, VersionId version, ProvisionId clause, String note, String by) {
        List<Problem> problems = new ArrayList<>();
        Set<OpinionId> asked = new LinkedHashSet<>(opinions);
        Set<ConsultationId> about =
                Set.copyOf(checks.checkOpinions(asked, problems).values());
        DecisionChecks.checkText("note", note, AssigningOpinions.LONGEST_NOTE, problems);
        if (about.size() > 1) {
            problems.add(Problem.at("opinions", "opinions.of-several-consultations"));
        }
        Optional<Happened> happened = problems.isEmpty()
                ? consultations.find(about.iterator().next()).flatMap(found -> changes.in(found, version, clause))
                : Optional.empty();
        if (problems.isEmpty() && happened.isEmpty()) {
            problems.add(Problem.at("clause", "clause.unchanged"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Set<OpinionId> promised = answers.of(asked).values().stream()
                .filter(answer -> answer.outcome().promisesChange())
                .map(Answer::opinion)
                .collect(Collectors.toSet());
        store(promised, new Tie(version, clause, happened.orElseThrow()), note, by);
        return new AllTied(
                answers.of(promised).values().stream()
                        .flatMap(answer -> answer.carryingOut().stream())
                        .toList(),
                asked.stream().filter(opinion -> !promised.contains(opinion)).toList());
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
        store(List.of(opinion), null, reason, by);
        return new Untied();
    }

    /** Every line about the opinion, the earliest first. */
    public List<Line> historyOf(OpinionId opinion) {
        return jdbc.sql("select * from opinion_carried_out where opinion = :opinion order by id")
                .param("opinion", opinion.value())
                .query((row, n) -> {
                    UUID version = row.getObject("version", UUID.class);
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
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

    /** The columns of a tie. */
    private record Tie(VersionId version, ProvisionId clause, Happened happened) {}

    private void store(Collection<OpinionId> opinions, @Nullable Tie tie, String note, String by) {
        jdbc.sql("""
                        insert into opinion_carried_out (opinion, version, clause, article, change, note, by_user, at)
                        select asked.opinion, :version, :clause, :article, :change, :note, :by, :at
                        from unnest(:opinions) as asked (opinion)
                        """)
                .param("opinions", OpinionId.values(opinions))
                .param("version", tie == null ? null : tie.version().value(), Types.OTHER)
                .param("clause", tie == null ? null : tie.clause().value(), Types.OTHER)
                .param("article", tie == null ? null : tie.happened().article().value(), Types.OTHER)
                .param("change", tie == null ? null : tie.happened().kind().name(), Types.VARCHAR)
                .param("note", checks.kept(note))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
