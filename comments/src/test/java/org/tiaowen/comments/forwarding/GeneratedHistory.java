package org.tiaowen.comments.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Publicity;

/**
 * What a few people of one place say and what becomes of it, step by step; knows by itself, without the program, where each
 * comment must be.
 */
final class GeneratedHistory {

    /** What is said in a comment can be cut so often. */
    private static final int MOST_OPINIONS = 4;

    /** One step; the comment is missing for {@link Kind#RECEIVE} and {@link Kind#REST}. */
    record Wish(Kind kind, Optional<Said> said) {}

    enum Kind {
        RECEIVE,
        FORWARD,
        KEEP_BACK,
        SUMMARISE,
        GIVE_BACK,
        PUBLISH,
        WITHHOLD,
        RESTORE,
        SPLIT,
        JOIN,
        REST
    }

    /** A comment as it must be. */
    static final class Said {

        final CommentId comment;
        final Optional<ContactPoint> origin;
        final String person;
        final List<Optional<ContactPoint>> way = new ArrayList<>();
        Standing standing;
        Publicity publicity = Publicity.PENDING;
        int opinions = 1;

        Said(CommentId comment, Optional<ContactPoint> origin, String person) {
            this.comment = comment;
            this.origin = origin;
            this.person = person;
            boolean waits = origin.isPresent() && origin.get().parent() != null;
            way.add(waits ? origin : Optional.empty());
            this.standing = waits ? Standing.WAITING : Standing.ARRIVED;
        }

        Optional<ContactPoint> station() {
            return way.getLast();
        }

        void up(Optional<ContactPoint> to) {
            way.add(to);
            standing = to.isPresent() ? Standing.WAITING : Standing.ARRIVED;
        }

        void back() {
            way.removeLast();
            standing = Standing.RETURNED;
        }
    }

    final int consultation;
    final List<ContactPoint> points;
    final List<String> people = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    private final Random random;

    /**
     * A history of its own.
     *
     * @param points where its people speak
     */
    GeneratedHistory(int consultation, int number, List<ContactPoint> points, Random random) {
        this.consultation = consultation;
        this.points = points;
        this.random = random;
        // every third person is also somebody in the next history
        for (int i = 0; i < 3; i++) {
            people.add("person-" + (number * 2 + i));
        }
    }

    /** A step that is possible now. */
    Wish next() {
        Kind kind = said.isEmpty() ? Kind.RECEIVE : Kind.values()[random.nextInt(Kind.values().length)];
        if (kind == Kind.RECEIVE || kind == Kind.REST) {
            return new Wish(kind, Optional.empty());
        }
        List<Said> possible = said.stream().filter(possible(kind)).toList();
        return possible.isEmpty()
                ? new Wish(Kind.REST, Optional.empty())
                : new Wish(kind, Optional.of(possible.get(random.nextInt(possible.size()))));
    }

    private static Predicate<Said> possible(Kind kind) {
        return switch (kind) {
            case FORWARD, SUMMARISE -> each -> each.standing != Standing.ARRIVED;
            case KEEP_BACK -> each -> each.standing == Standing.WAITING || each.standing == Standing.RETURNED;
            case GIVE_BACK -> each -> each.way.size() > 1;
            case PUBLISH -> each -> each.publicity == Publicity.PENDING;
            case WITHHOLD -> each -> each.publicity != Publicity.WITHHELD;
            case RESTORE -> each -> each.publicity == Publicity.WITHHELD;
            case SPLIT -> each -> each.opinions < MOST_OPINIONS;
            case JOIN -> each -> each.opinions > 1;
            case RECEIVE, REST -> each -> true;
        };
    }

    /** Somewhere in its place, or from the public directly. */
    Optional<ContactPoint> somewhere() {
        int at = random.nextInt(points.size() + 1);
        return at < points.size() ? Optional.of(points.get(at)) : Optional.empty();
    }

    /** One of its people, or somebody who leaves no contact. */
    String somebody() {
        int who = random.nextInt(people.size() + 1);
        return who < people.size() ? people.get(who) : "";
    }
}
