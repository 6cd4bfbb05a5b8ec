package org.tiaowen.comments.forwarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.StationStore.Held;
import org.tiaowen.comments.forwarding.StationStore.Move;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.renditions.RenditionId;
import org.tiaowen.comments.renditions.RenditionKind;
import org.tiaowen.comments.renditions.Renditions;

/**
 * Sending comments up the chain, keeping them back, and giving them back: many at once, all of them or none. Whether a user
 * may act for a point is the caller's question. Thread-safe.
 */
@Component
public class ForwardingComments {

    /** A list somebody ticks on a page; a station with more sends several lists. */
    public static final int MOST_AT_ONCE = 2_000;

    public static final int LONGEST_REASON = 500;

    private static final Set<Standing> HERE = EnumSet.of(Standing.WAITING, Standing.RETURNED, Standing.KEPT_BACK);
    private static final Set<Standing> TO_BE_DECIDED = EnumSet.of(Standing.WAITING, Standing.RETURNED);

    private final StationStore store;
    private final ContactPoints contactPoints;
    private final Renditions renditions;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForwardingComments(
            StationStore store,
            ContactPoints contactPoints,
            Renditions renditions,
            PersonalData personalData,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.contactPoints = contactPoints;
        this.renditions = renditions;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Done, Refused {}

    /**
     * All of them were moved.
     *
     * @param to the point they are at now; null for the committee
     * @param summary what was written, where they were summarised
     */
    public record Done(
            int comments,
            @Nullable ContactPointId to,
            @Nullable RenditionId summary) implements Outcome {}

    /** It was refused, for all these reasons; nothing was moved or written. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Sends comments that are at a point, kept back or not, on to the nearest appointed point above it, or to the committee
     * where there is none.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Outcome forward(Collection<CommentId> comments, ContactPointId from, String by) {
        Set<CommentId> distinct = Set.copyOf(comments);
        List<Problem> problems = problems(distinct, from, HERE);
        return problems.isEmpty() ? up(StepKind.FORWARDED, distinct, from, null, by) : new Refused(problems);
    }

    /**
     * Keeps comments back at the point they wait at.
     *
     * @param reason not blank; everybody above sees it
     */
    @Transactional
    public Outcome keepBack(Collection<CommentId> comments, ContactPointId at, String reason, String by) {
        Set<CommentId> distinct = Set.copyOf(comments);
        List<Problem> problems = new ArrayList<>(problems(distinct, at, TO_BE_DECIDED));
        reason(reason, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store.move(
                new Move(
                        StepKind.KEPT_BACK,
                        at,
                        at,
                        Standing.KEPT_BACK,
                        personalData.masked(reason.strip()),
                        null,
                        by,
                        clock.instant()),
                distinct);
        return new Done(distinct.size(), at, null);
    }

    /**
     * Writes one summary of comments that are at a point and sends them on within it. Each keeps its own record, on which it
     * is counted, linked and answered.
     *
     * @param language a BCP 47 tag
     */
    @Transactional
    public Outcome summarise(
            Collection<CommentId> comments, ContactPointId from, String language, String words, String by) {
        Set<CommentId> distinct = Set.copyOf(comments);
        List<Problem> problems = problems(distinct, from, HERE);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        List<CommentId> inOrder = store.byTimeOfEntry(distinct);
        return switch (renditions.write(RenditionKind.SUMMARISED, inOrder, language, words, from, by)) {
            case Renditions.Written written ->
                up(StepKind.SUMMARISED, distinct, from, written.rendition().id(), by);
            case Renditions.Refused refused -> new Refused(refused.problems());
        };
    }

    /**
     * Gives comments back, each to the point it came from, for correction.
     *
     * @param by the acting user's name
     * @param at the point that gives them back; null for the committee
     * @param reason not blank
     */
    @Transactional
    public Outcome giveBack(Collection<CommentId> comments, @Nullable ContactPointId at, String reason, String by) {
        Set<CommentId> distinct = Set.copyOf(comments);
        List<Problem> problems =
                new ArrayList<>(problems(distinct, at, at == null ? EnumSet.of(Standing.ARRIVED) : HERE));
        reason(reason, problems);
        Map<CommentId, Optional<ContactPointId>> cameFrom = store.cameFrom(distinct);
        cameFrom.forEach((comment, from) -> {
            if (from.isEmpty()) {
                problems.add(Problem.at("comments", "comment.came-from-nowhere", store.printed(comment)));
            }
        });
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        cameFrom.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().orElseThrow(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .forEach((to, returned) -> store.move(
                        new Move(
                                StepKind.RETURNED,
                                at,
                                to,
                                Standing.RETURNED,
                                personalData.masked(reason.strip()),
                                null,
                                by,
                                clock.instant()),
                        returned));
        events.publishEvent(new CommentsReturned(List.copyOf(distinct)));
        return new Done(distinct.size(), null, null);
    }

    /**
     * Takes a comment up to the committee from a point that {@link #isLeft}, where nobody could send it on.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public Outcome fetchUp(CommentId comment, String reason, String by) {
        List<Problem> problems = new ArrayList<>();
        Held held = store.lock(Set.of(comment)).get(comment);
        ContactPointId at = held == null ? null : held.point();
        if (at == null || !isLeft(at)) {
            problems.add(Problem.at("comments", "comment.at-work", store.printed(comment)));
        }
        reason(reason, problems);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store.move(
                new Move(
                        StepKind.FETCHED,
                        at,
                        null,
                        Standing.ARRIVED,
                        personalData.masked(reason.strip()),
                        null,
                        by,
                        clock.instant()),
                Set.of(comment));
        return new Done(1, null, null);
    }

    /** Whether a point has ended or has no staff any more. */
    public boolean isLeft(ContactPointId point) {
        return contactPoints
                        .find(point)
                        .filter(found -> found.isAppointedOn(contactPoints.today()))
                        .isEmpty()
                || contactPoints.postsOf(point).isEmpty();
    }

    private Done up(
            StepKind kind, Set<CommentId> comments, ContactPointId from, @Nullable RenditionId summary, String by) {
        ContactPointId to = contactPoints
                .tree()
                .superior(from, contactPoints.today())
                .map(ContactPoint::id)
                .orElse(null);
        Standing standing = to == null ? Standing.ARRIVED : Standing.WAITING;
        store.move(new Move(kind, from, to, standing, "", summary, by, clock.instant()), comments);
        return new Done(comments.size(), to, summary);
    }

    /** Locks the comments, so that two people with the same list open do not both move them. */
    private List<Problem> problems(Set<CommentId> comments, @Nullable ContactPointId at, Set<Standing> expected) {
        if (comments.isEmpty()) {
            return List.of(Problem.at("comments", "comments.none"));
        }
        if (comments.size() > MOST_AT_ONCE) {
            return List.of(Problem.at("comments", "comments.too-many", MOST_AT_ONCE));
        }
        Map<CommentId, Held> held = store.lock(comments);
        return comments.stream()
                .filter(comment -> {
                    Held now = held.get(comment);
                    return now == null || !Objects.equals(now.point(), at) || !expected.contains(now.standing());
                })
                .map(store::printed)
                .sorted()
                .map(number -> Problem.at("comments", "comment.not-here", number))
                .toList();
    }

    private static void reason(String reason, List<Problem> problems) {
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "too-long", LONGEST_REASON));
        }
    }
}
