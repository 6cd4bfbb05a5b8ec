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
     * The opinion does not say what that group says; it goes back to the group the program found, or becomes a group of its
     * own where it was taken out of that one.
     *
     * @param from the group the user had before them; refused where the opinion is in another one meanwhile
     * @param reason never blank
     */
    @Transactional
    public Outcome takeOut(OpinionId opinion, GroupId from, String reason, String by) {
        Optional<Group> group = lockedGroupOf(opinion);
        List<Problem> problems = problems(group, reason);
        checkSeen(group, from, problems);
        if (group.isPresent()
                && group.get().counts().received() < 2
                && groups.opinions(group.get().id()).size() < 2) {
            problems.add(Problem.at("opinion", "group.alone"));
        }
        return decided(GroupDecision.Kind.TAKEN_OUT, opinion, group, from, problems, reason, by);
    }

    /**
     * The opinion says what that group says; it moves there.
     *
     * @param reason never blank
     */
    @Transactional
    public Outcome add(OpinionId opinion, GroupId to, String reason, String by) {
        Optional<Group> from = lockedGroupOf(opinion);
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
        return decided(GroupDecision.Kind.ADDED, opinion, from, to, problems, reason, by);
    }

    /**
     * The opinion stands for its group, whichever the program would choose.
     *
     * @param of the group the user had before them; refused where the opinion is in another one meanwhile
     */
    @Transactional
    public Outcome represent(OpinionId opinion, GroupId of, String by) {
        Optional<Group> group = lockedGroupOf(opinion);
        List<Problem> problems = new ArrayList<>();
        checkGrouped(group, problems);
        checkSeen(group, of, problems);
        return decided(GroupDecision.Kind.REPRESENTS, opinion, group, of, problems, "", by);
    }

    /** Nobody moves it until the caller's transaction ends. */
    private Optional<Group> lockedGroupOf(OpinionId opinion) {
        store.consultationOf(opinion).ifPresent(store::lock);
        return groups.groupOf(opinion);
    }

    private static void checkSeen(Optional<Group> group, GroupId seen, List<Problem> problems) {
        if (group.isPresent() && !group.get().id().equals(seen)) {
            problems.add(Problem.at("opinion", "opinion.in-another-group"));
        }
    }

    private static void checkGrouped(Optional<Group> group, List<Problem> problems) {
        if (group.isEmpty()) {
            problems.add(Problem.at("opinion", "opinion.not-grouped"));
        }
    }

    private static List<Problem> problems(Optional<Group> group, String reason) {
        List<Problem> problems = new ArrayList<>();
        checkGrouped(group, problems);
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "too-long", LONGEST_REASON));
        }
        return problems;
    }

    private Outcome decided(
            GroupDecision.Kind kind,
            OpinionId opinion,
            Optional<Group> before,
            GroupId group,
            List<Problem> problems,
            String reason,
            String by) {
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store.decide(
                before.orElseThrow().consultation(),
                new GroupDecision(kind, opinion, group, personalData.masked(reason.strip()), by, clock.instant()));
        Group now = groups.groupOf(opinion).orElseThrow();
        events.publishEvent(new OpinionsGrouped(now.consultation(), Set.of(opinion)));
        return new Decided(now);
    }
}
