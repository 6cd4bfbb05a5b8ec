package org.tiaowen.comments.adoption;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/** Answering opinions, each with its reason; an answer given anew leaves the earlier one in place. Thread-safe. */
@Component
public class AnsweringOpinions {

    static final int LONGEST_REASON = 5_000;

    private final Opinions opinions;
    private final Answers answers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnsweringOpinions(
            Opinions opinions, Answers answers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.opinions = opinions;
        this.answers = answers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Answered, Conflict, Refused {}

    /** The answer holds. */
    public record Answered(Answer answer) implements Outcome {}

    /** Somebody else answered meanwhile. */
    public record Conflict(Answer theirs) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Answers an opinion.
     *
     * @param reason never blank: who spoke is told why
     * @param seen the revision of the answer the user had before them; 0 where there was none
     * @param by the acting user's name
     */
    @Transactional
    public Outcome answer(OpinionId opinion, AnswerOutcome outcome, String reason, int seen, String by) {
        List<Problem> problems = new ArrayList<>();
        if (opinions.find(opinion).isEmpty()) {
            problems.add(Problem.at("opinion", "opinion.unknown"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "too-long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Answer answer = new Answer(opinion, seen + 1, outcome, reason.strip(), by, clock.instant());
        int stored = jdbc.sql("""
                        insert into comment_answer (opinion, revision, outcome, reason, answered_by, answered_at)
                        select :opinion, :revision, :outcome, :reason, :by, :at
                        where coalesce((select max(revision) from comment_answer where opinion = :opinion), 0) = :seen
                        on conflict do nothing
                        """)
                .param("opinion", opinion.value())
                .param("revision", answer.revision())
                .param("outcome", outcome.name())
                .param("reason", answer.reason())
                .param("by", by)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("seen", seen)
                .update();
        if (stored == 0) {
            return new Conflict(answers.of(opinion).orElseThrow());
        }
        events.publishEvent(new OpinionAnswered(answer));
        return new Answered(answer);
    }
}
