package org.tiaowen.comments.adoption;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Deciding opinions, one by one or a whole set in the same words, each with its reason; what is decided anew leaves the
 * earlier answer in place. Thread-safe.
 */
@Component
public class DecidingOpinions {

    private final DecisionChecks checks;
    private final Answers answers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidingOpinions(
            DecisionChecks checks, Answers answers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What came of deciding one opinion. */
    public sealed interface Outcome permits Decided, Conflict, Refused {}

    /** The answer holds; it is a draft until it is published. */
    public record Decided(Answer answer) implements Outcome {}

    /** Somebody else decided meanwhile. */
    public record Conflict(Answer theirs) implements Outcome {}

    /** What came of deciding a set. */
    public sealed interface OutcomeOfAll permits AllDecided, Refused {}

    /**
     * Everything that could be decided was.
     *
     * @param decided have the new answer
     * @param left had another answer, and keep it: decided by somebody meanwhile, or not asked to be overwritten
     */
    public record AllDecided(List<OpinionId> decided, List<Answer> left) implements OutcomeOfAll {

        public AllDecided {
            decided = List.copyOf(decided);
            left = List.copyOf(left);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome, OutcomeOfAll {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Decides an opinion.
     *
     * @param seen the revision of the answer the user had before them; 0 where there was none
     * @param by the acting user's name
     */
    @Transactional
    public Outcome decide(OpinionId opinion, Decision decision, int seen, String by) {
        return switch (decideAll(Map.of(opinion, seen), decision, true, by)) {
            case Refused refused -> refused;
            case AllDecided all ->
                all.left().isEmpty()
                        ? new Decided(answers.of(opinion).orElseThrow())
                        : new Conflict(all.left().getFirst());
        };
    }

    /**
     * Decides a whole set in the same words; each opinion gets an answer of its own. All or nothing is refused; what was
     * decided before is left as it is and told.
     *
     * @param seen the opinions, each with the revision of the answer the user had before them; 0 where there was none
     * @param overwrite whether an answer that was seen is to be replaced by a new revision
     * @param by the acting user's name
     */
    @Transactional
    public OutcomeOfAll decideAll(Map<OpinionId, Integer> seen, Decision decision, boolean overwrite, String by) {
        List<Problem> problems = new ArrayList<>(checks.problems(decision, seen.keySet()));
        checkSeen(seen, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Decision kept = checks.kept(decision, by);
        Set<OpinionId> decided = new HashSet<>(store(seen, kept, overwrite, by));
        List<OpinionId> others = seen.keySet().stream()
                .filter(opinion -> !decided.contains(opinion))
                .toList();
        List<OpinionId> inOrder =
                seen.keySet().stream().filter(decided::contains).toList();
        if (!inOrder.isEmpty()) {
            events.publishEvent(new OpinionsDecided(inOrder, kept, by));
        }
        return new AllDecided(inOrder, List.copyOf(answers.of(others).values()));
    }

    /** Nobody can have seen an answer that was never given. */
    private void checkSeen(Map<OpinionId, Integer> seen, List<Problem> problems) {
        Map<OpinionId, Answer> given = answers.of(seen.keySet());
        boolean impossible = seen.entrySet().stream().anyMatch(entry -> {
            Answer answer = given.get(entry.getKey());
            return entry.getValue() < 0 || entry.getValue() > (answer == null ? 0 : answer.revision());
        });
        if (impossible) {
            problems.add(Problem.at("seen", "answer.never-given"));
        }
    }

    private List<OpinionId> store(Map<OpinionId, Integer> seen, Decision decision, boolean overwrite, String by) {
        ProvisionId clause = decision.providedClause();
        List<OpinionId> opinions = List.copyOf(seen.keySet());
        return jdbc.sql("""
                        insert into comment_answer (opinion, revision, outcome, reason, department, provided_clause,
                            provided_in, disclosure, answered_by, answered_at)
                        select asked.opinion, asked.seen + 1, :outcome, :reason, :department, :clause,
                            :providedIn, :disclosure, :by, :at
                        from unnest(cast(:opinions as uuid[]), cast(:seen as integer[])) as asked (opinion, seen)
                        where (asked.seen = 0 or :overwrite)
                            and coalesce((select max(a.revision) from comment_answer a
                                where a.opinion = asked.opinion), 0) = asked.seen
                        order by asked.opinion
                        on conflict do nothing
                        returning opinion
                        """)
                .param("opinions", OpinionId.values(opinions))
                .param("seen", opinions.stream().map(seen::get).toArray(Integer[]::new))
                .param("overwrite", overwrite)
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("department", decision.department())
                .param("clause", clause == null ? null : clause.value(), Types.OTHER)
                .param("providedIn", decision.providedIn())
                .param("disclosure", decision.disclosure().name())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }
}
