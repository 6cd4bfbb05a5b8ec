package org.tiaowen.comments.adoption;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;

/** What the assignees recommend to answer; a recommendation decides nothing. Thread-safe. */
@Component
public class Recommending {

    private final DecisionChecks checks;
    private final Assignments assignments;
    private final Recommendations recommendations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recommending(
            DecisionChecks checks,
            Assignments assignments,
            Recommendations recommendations,
            JdbcClient jdbc,
            Clock clock) {
        this.checks = checks;
        this.assignments = assignments;
        this.recommendations = recommendations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Recommended, Conflict, Refused {}

    /** It stands. */
    public record Recommended(Recommendation recommendation) implements Outcome {}

    /** Another recommendation was made meanwhile. */
    public record Conflict(Recommendation theirs) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Recommends a decision.
     *
     * @param seen the revision of the recommendation the user had before them; 0 where there was none
     * @param by the acting user's name; only the assignee recommends
     */
    @Transactional
    public Outcome recommend(OpinionId opinion, Decision decision, int seen, String by) {
        List<Problem> problems = new ArrayList<>(checks.problems(decision, List.of(opinion)));
        if (assignments
                .of(opinion)
                .filter(assignment -> by.equals(assignment.assignee()))
                .isEmpty()) {
            problems.add(Problem.at("opinion", "assignee.other"));
        }
        Optional<Recommendation> last = recommendations.of(opinion);
        if (seen < 0 || seen > last.map(Recommendation::revision).orElse(0)) {
            problems.add(Problem.at("seen", "answer.never-given"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Recommendation wished = new Recommendation(opinion, seen + 1, checks.kept(decision, by), by, clock.instant());
        return store(wished) == 1
                ? new Recommended(wished)
                : new Conflict(recommendations.of(opinion).orElseThrow());
    }

    private int store(Recommendation wished) {
        Decision decision = wished.decision();
        ProvisionId clause = decision.providedClause();
        return jdbc.sql("""
                        insert into answer_recommendation (opinion, revision, outcome, reason, department, provided_clause,
                            provided_in, disclosure, recommended_by, recommended_at)
                        select :opinion, :revision, :outcome, :reason, :department, :clause, :providedIn, :disclosure,
                            :by, :at
                        where coalesce((select max(r.revision) from answer_recommendation r
                            where r.opinion = :opinion), 0) = :revision - 1
                        on conflict do nothing
                        """)
                .param("opinion", wished.opinion().value())
                .param("revision", wished.revision())
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("department", decision.department())
                .param("clause", clause == null ? null : clause.value(), Types.OTHER)
                .param("providedIn", decision.providedIn())
                .param("disclosure", decision.disclosure().name())
                .param("by", wished.by())
                .param("at", wished.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
