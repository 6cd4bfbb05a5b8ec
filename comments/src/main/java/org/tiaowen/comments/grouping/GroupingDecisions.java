package org.tiaowen.comments.grouping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.privacy.PersonalData;

/** A person's decisions on groups; what the program found stays beside them. Thread-safe. */
@Component
public class GroupingDecisions {

    static final int LONGEST_REASON = 2_000;

    private final Groups groups;
    private final GroupStore store;
    private final ApplicationEventPublisher events;
    private final PersonalData personalData;
    private final Clock clock;

    GroupingDecisions(
            Groups groups, GroupStore store, ApplicationEventPublisher events, PersonalData personalData, Clock clock) {
        this.groups = groups;
        this.store = store;
        this.events = events;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Decided, Refused {}

    /** It is written down; the opinion is in this group now. */
    public record Decided(Group group) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The opinion does not say what its group says; it becomes a group of its own until a person puts it elsewhere.
     *
     * @param reason never blank
     */
    @Transactional
    public Outcome takeOut(OpinionId opinion, String reason, String by) {
        Optional<Group> group = groups.groupOf(opinion);
        List<Problem> problems = problems(group, reason);
        if (group.isPresent()
                && group.get().counts().received() < 2
                && groups.opinions(group.get().id()).size() < 2) {
            problems.add(Problem.at("opinion", "group.alone"));
        }
        return problems.isEmpty()
                ? decided(
                        GroupDecision.Kind.TAKEN_OUT,
                        opinion,
                        group.orElseThrow().id(),
                        reason,
                        by)
                : new Refused(problems);
    }

    /**
     * The opinion says what that group says; it moves there.
     *
     * @param reason never blank
     */
    @Transactional
    public Outcome add(OpinionId opinion, GroupId to, String reason, String by) {
        Optional<Group> from = groups.groupOf(opinion);
        Optional<Group> target = groups.find(to);
        List<Problem> problems = problems(from, reason);
        if (target.isEmpty()) {
            problems.add(Problem.at("group", "group.unknown"));
        } else if (from.isPresent()
                && !from.get().consultation().equals(target.get().consultation())) {
            problems.add(Problem.at("group", "group.of-another-consultation"));
        } else if (from.isPresent() && from.get().id().equals(to)) {
            problems.add(Problem.at("group", "group.already-in"));
        }
        return problems.isEmpty() ? decided(GroupDecision.Kind.ADDED, opinion, to, reason, by) : new Refused(problems);
    }

    /** The opinion stands for its group, whichever the program would choose. */
    @Transactional
    public Outcome represent(OpinionId opinion, String by) {
        Optional<Group> group = groups.groupOf(opinion);
        return group.<Outcome>map(found -> decided(GroupDecision.Kind.REPRESENTS, opinion, found.id(), "", by))
                .orElseGet(() -> new Refused(List.of(Problem.at("opinion", "opinion.not-grouped"))));
    }

    private static List<Problem> problems(Optional<Group> group, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (group.isEmpty()) {
            problems.add(Problem.at("opinion", "opinion.not-grouped"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "too-long", LONGEST_REASON));
        }
        return problems;
    }

    private Outcome decided(GroupDecision.Kind kind, OpinionId opinion, GroupId group, String reason, String by) {
        store.lock(store.consultationOf(opinion));
        store.decide(new GroupDecision(kind, opinion, group, personalData.masked(reason.strip()), by, clock.instant()));
        Group now = groups.groupOf(opinion).orElseThrow();
        events.publishEvent(new OpinionsGrouped(now.consultation(), Set.of(opinion)));
        return new Decided(now);
    }
}
