package org.tiaowen.comments.adoption;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;

/** Giving opinions to members of staff to handle, each with a last day; every change is kept. Thread-safe. */
@Component
public class AssigningOpinions {

    static final int LONGEST_NOTE = 1_000;

    private final DecisionChecks checks;
    private final HandlingStaff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssigningOpinions(DecisionChecks checks, ObjectProvider<HandlingStaff> staff, JdbcClient jdbc, Clock clock) {
        this.checks = checks;
        this.staff = staff.getIfAvailable(() -> username -> true);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Assigned, Refused {}

    /**
     * The opinions are assigned.
     *
     * @param changed how many had another assignee, another last day, or none before
     */
    public record Assigned(int changed) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is to be assigned.
     *
     * @param scope as part of what
     * @param of the clause or the group; null for a selection
     * @param dueOn the last day, in China; not before today
     * @param note what the assignee is told; may be empty
     */
    public record Task(
            Collection<OpinionId> opinions,
            Assignment.Scope scope,
            @Nullable UUID of,
            String assignee,
            LocalDate dueOn,
            String note) {

        public Task {
            opinions = Set.copyOf(opinions);
        }
    }

    /**
     * Assigns opinions; whoever had them before has them no more.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome assign(Task task, String by) {
        return assigned(task, by, clock.instant());
    }

    /**
     * Takes over an assignment that was made elsewhere, at that moment; for imports and demonstration content.
     *
     * @param assignedAt not in the future
     */
    @Transactional
    public Outcome takeOver(Task task, String by, Instant assignedAt) {
        if (assignedAt.isAfter(clock.instant())) {
            throw new IllegalArgumentException("an assignment cannot have been made in the future: " + assignedAt);
        }
        return assigned(task, by, assignedAt);
    }

    private Outcome assigned(Task task, String by, Instant at) {
        List<Problem> problems = new ArrayList<>();
        checks.checkOpinions(task.opinions(), problems);
        if (task.assignee().isBlank() || !staff.handlesOpinions(task.assignee())) {
            problems.add(Problem.at("assignee", "assignee.unknown"));
        }
        if (task.dueOn().isBefore(ChinaDays.of(at))) {
            problems.add(Problem.at("dueOn", "due.in-past"));
        }
        DecisionChecks.checkText("note", task.note(), LONGEST_NOTE, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        List<UUID> changed = log(task, by, at);
        jdbc.sql("""
                        insert into opinion_assigned (opinion, assignment, assignee, due_on)
                        select distinct on (l.opinion) l.opinion, l.id, l.assignee, l.due_on from opinion_assignment l
                        where l.opinion = any (cast(:opinions as uuid[])) order by l.opinion, l.id desc
                        on conflict (opinion) do update set assignment = excluded.assignment,
                            assignee = excluded.assignee, due_on = excluded.due_on
                        """).param("opinions", changed.toArray(UUID[]::new)).update();
        return new Assigned(changed.size());
    }

    private List<UUID> log(Task task, String by, Instant at) {
        return jdbc.sql("""
                        insert into opinion_assignment (opinion, assignee, due_on, scope, scope_of, note, by_user, at)
                        select asked.opinion, :assignee, :due, :scope, :of, :note, :by, :at
                        from unnest(cast(:opinions as uuid[])) as asked (opinion)
                        where not exists (select 1 from opinion_assigned h where h.opinion = asked.opinion
                            and h.assignee = :assignee and h.due_on = :due)
                        returning opinion
                        """)
                .param("opinions", OpinionId.values(task.opinions()))
                .param("assignee", task.assignee())
                .param("due", task.dueOn())
                .param("scope", task.scope().name())
                .param("of", task.of(), Types.OTHER)
                .param("note", checks.kept(task.note()))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Takes opinions back from whoever has them; those that nobody has are left as they are.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public Outcome takeBack(Collection<OpinionId> opinions, String reason, String by) {
        List<Problem> problems = new ArrayList<>();
        Set<OpinionId> asked = new LinkedHashSet<>(opinions);
        checks.checkOpinions(asked, problems);
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        DecisionChecks.checkText("reason", reason, LONGEST_NOTE, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        UUID[] ids = OpinionId.values(asked);
        int taken = jdbc.sql("""
                        insert into opinion_assignment (opinion, assignee, due_on, scope, scope_of, note, by_user, at)
                        select h.opinion, null, null, l.scope, l.scope_of, :note, :by, :at
                        from opinion_assigned h join opinion_assignment l on l.id = h.assignment
                        where h.opinion = any (cast(:opinions as uuid[]))
                        """)
                .param("opinions", ids)
                .param("note", checks.kept(reason))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from opinion_assigned where opinion = any (cast(:opinions as uuid[]))")
                .param("opinions", ids)
                .update();
        return new Assigned(taken);
    }
}
