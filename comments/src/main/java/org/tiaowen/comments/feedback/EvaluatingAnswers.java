package org.tiaowen.comments.feedback;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.feedback.Evaluations.OpenRound;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/**
 * Evaluating answers: whoever holds the receipt may say in two rounds whether they are satisfied; the receipt alone is the
 * key. For a comment a contact point brought in, its staff may enter it for the person, and it is marked as such.
 * Thread-safe.
 */
@Component
public class EvaluatingAnswers {

    /** The longest words. */
    public static final int LONGEST_WORDS = 2_000;

    private final Comments comments;
    private final Opinions opinions;
    private final ContactPoints contactPoints;
    private final Evaluations evaluations;
    private final SealedSayings sayings;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluatingAnswers(
            Comments comments,
            Opinions opinions,
            ContactPoints contactPoints,
            Evaluations evaluations,
            SealedSayings sayings,
            JdbcClient jdbc,
            Clock clock) {
        this.comments = comments;
        this.opinions = opinions;
        this.contactPoints = contactPoints;
        this.evaluations = evaluations;
        this.sayings = sayings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Evaluated, Refused {}

    /** It is kept, and stays as it is. */
    public record Evaluated(Evaluation evaluation) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is said.
     *
     * @param revision of the answer that was read
     * @param words may be empty
     */
    public record Said(OpinionId opinion, int revision, Round round, Grade grade, String words) {}

    /** Whoever holds the receipt evaluates. */
    @Transactional
    public Outcome evaluate(ReceiptNumber receipt, Said said) {
        Optional<Comment> comment = comments.find(receipt).filter(found -> opinions.of(found.id()).stream()
                .anyMatch(opinion -> opinion.id().equals(said.opinion())));
        return comment.isEmpty()
                ? new Refused(List.of(Problem.at("opinion", "opinion.unknown")))
                : keep(said, null, null);
    }

    /**
     * Staff of the contact point that brought the comment in enter what the person told them.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome evaluateFor(Said said, String by) {
        Optional<ContactPointId> collector = opinions.find(said.opinion())
                .flatMap(opinion -> comments.find(opinion.comment()))
                .flatMap(comment -> Optional.ofNullable(comment.contactPoint()));
        Optional<ContactPointId> own = contactPoints.ofStaff(by).map(ContactPoint::id);
        return own.isEmpty() || !own.equals(collector)
                ? new Refused(List.of(Problem.at("opinion", "contact-point.not-collector")))
                : keep(said, by, own.get());
    }

    private Outcome keep(Said said, @Nullable String by, @Nullable ContactPointId point) {
        List<Problem> problems = new ArrayList<>();
        if (said.words().length() > LONGEST_WORDS) {
            problems.add(Problem.at("words", "too-long", LONGEST_WORDS));
        }
        if (!StorableText.is(said.words())) {
            problems.add(Problem.at("words", "text.not-text"));
        }
        Optional<OpenRound> open = evaluations.openRounds(said.opinion()).stream()
                .filter(round -> round.round() == said.round())
                .findFirst();
        if (open.isEmpty()) {
            boolean given = evaluations
                    .of(said.opinion(), said.revision(), said.round())
                    .isPresent();
            problems.add(Problem.at("round", given ? "evaluation.given" : "evaluation.not-open"));
        } else if (open.get().revision() != said.revision()) {
            problems.add(Problem.at("revision", "answer.changed"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        String words = said.words().strip();
        Evaluation evaluation = new Evaluation(
                said.opinion(),
                said.revision(),
                said.round(),
                said.grade(),
                sayings.masked(words),
                clock.instant(),
                by,
                point);
        return store(evaluation, words) == 1
                ? new Evaluated(evaluation)
                : new Refused(List.of(Problem.at("round", "evaluation.given")));
    }

    private int store(Evaluation evaluation, String words) {
        ContactPointId point = evaluation.contactPoint();
        return jdbc.sql("""
                        insert into answer_evaluation (opinion, revision, round, grade, words, sealed, at, entered_by,
                            contact_point)
                        values (:opinion, :revision, :round, :grade, :words, :sealed, :at, :by, :point)
                        on conflict do nothing
                        """)
                .param("opinion", evaluation.opinion().value())
                .param("revision", evaluation.revision())
                .param("round", evaluation.round().number())
                .param("grade", evaluation.grade().name())
                .param("words", evaluation.words())
                .param(
                        "sealed",
                        sayings.sealed(
                                SealedSayings.evaluation(
                                        evaluation.revision(),
                                        evaluation.round().number()),
                                evaluation.opinion().value(),
                                words),
                        Types.BINARY)
                .param("at", evaluation.at().atOffset(ZoneOffset.UTC))
                .param("by", evaluation.enteredBy(), Types.VARCHAR)
                .param("point", point == null ? null : point.value(), Types.OTHER)
                .update();
    }
}
