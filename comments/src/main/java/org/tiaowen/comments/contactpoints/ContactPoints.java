package org.tiaowen.comments.contactpoints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.Problem;

/** The contact points, whom they report to, and their staff. Thread-safe. */
@Component
public class ContactPoints {

    static final int LONGEST_NAME = 100;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    /** Days are counted where the law is made. */
    private final ContactPointStore store;

    private final Clock clock;

    ContactPoints(ContactPointStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What came of appointing a contact point. */
    public sealed interface Appointment permits Appointed, Refused {}

    /** What came of changing one. */
    public sealed interface Change permits Changed, Refused {}

    /** It is appointed. */
    public record Appointed(ContactPoint contactPoint) implements Appointment {}

    /** It is changed. */
    public record Changed(ContactPoint contactPoint) implements Change {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Appointment, Change {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** One state a contact point was given, by whom and when. */
    public record Recorded(Terms terms, String by, Instant at) {}

    /**
     * One change of the staff.
     *
     * @param post empty where the user left
     */
    public record StaffRecorded(String username, Optional<Post> post, String by, Instant at) {}

    /** Appoints a contact point that reports to the committee itself, from today until further notice. */
    @Transactional
    public Appointment appoint(String code, String name, String district, String by) {
        return appoint(code, Terms.contactPoint(name, district, today()), by);
    }

    /**
     * Appoints a contact point.
     *
     * @param code capital letters, digits and dashes, up to 20; not used by another
     * @param by the acting user's name
     */
    @Transactional
    public Appointment appoint(String code, Terms terms, String by) {
        store.lockTree();
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            problems.add(Problem.at("code", "code.malformed"));
        }
        problems.addAll(problems(terms));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ContactPoint point = of(ContactPointId.next(), code, terms);
        if (!store.add(point, by, clock.instant())) {
            return new Refused(List.of(Problem.at("code", "code.taken", code)));
        }
        return new Appointed(point);
    }

    /**
     * Changes what a contact point is; its comments and what was done with them stay where they are.
     *
     * @throws java.util.NoSuchElementException when there is no such point
     */
    @Transactional
    public Change change(ContactPointId id, Terms terms, String by) {
        store.lockTree();
        ContactPoint before = store.find(id).orElseThrow();
        List<Problem> problems = new ArrayList<>(problems(terms));
        ContactPointTree tree = tree();
        if (terms.parent() != null && tree.subtree(id).contains(terms.parent())) {
            problems.add(Problem.at("parent", "parent.below"));
        }
        tree.under(id).stream()
                .filter(below -> !below.kind().mayStandUnder(terms.kind()))
                .forEach(below -> problems.add(Problem.at("kind", "kind.above", below.name())));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ContactPoint after = of(id, before.code(), terms);
        store.change(after, by, clock.instant());
        return new Changed(after);
    }

    private List<Problem> problems(Terms terms) {
        List<Problem> problems = new ArrayList<>();
        if (terms.name().isBlank()) {
            problems.add(Problem.at("name", "name.empty"));
        }
        if (terms.name().length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "too-long", LONGEST_NAME));
        }
        if (terms.district().length() > LONGEST_NAME) {
            problems.add(Problem.at("district", "too-long", LONGEST_NAME));
        }
        if (terms.validUntil() != null && terms.validUntil().isBefore(terms.validFrom())) {
            problems.add(Problem.at("validUntil", "valid.ends-before-it-begins"));
        }
        if (terms.parent() != null) {
            Optional<ContactPoint> parent = store.find(terms.parent());
            if (parent.isEmpty()) {
                problems.add(Problem.at("parent", "contact-point.unknown"));
            } else if (!terms.kind().mayStandUnder(parent.get().kind())) {
                problems.add(Problem.at(
                        "parent", "parent.of-lower-kind", parent.get().name()));
            }
        }
        return problems;
    }

    private static ContactPoint of(ContactPointId id, String code, Terms terms) {
        return new ContactPoint(
                id,
                code,
                terms.name().strip(),
                terms.district().strip(),
                terms.kind(),
                terms.parent(),
                terms.validFrom(),
                terms.validUntil());
    }

    /** The contact point with that identity. */
    public Optional<ContactPoint> find(ContactPointId id) {
        return store.find(id);
    }

    /** All contact points, by code, ended ones too. */
    public List<ContactPoint> all() {
        return store.all();
    }

    /** All contact points as they report to each other now. */
    public ContactPointTree tree() {
        return new ContactPointTree(store.all());
    }

    /** Today, in China. */
    public LocalDate today() {
        return ChinaDays.of(clock.instant());
    }

    /** Every state of a contact point, the earliest first. */
    public List<Recorded> history(ContactPointId id) {
        return store.history(id);
    }

    /** Makes a user information officer of a contact point; whoever was staff of another moves. */
    @Transactional
    public void addStaff(ContactPointId contactPoint, String username, String by) {
        addStaff(contactPoint, username, Post.INFORMATION_OFFICER, by);
    }

    /** Gives a user a post at a contact point; whoever was staff of another moves. */
    @Transactional
    public void addStaff(ContactPointId contactPoint, String username, Post post, String by) {
        removeStaff(username, by);
        store.addStaff(contactPoint, username, post, by, clock.instant());
    }

    /** The user is staff of no contact point from now on. */
    @Transactional
    public void removeStaff(String username, String by) {
        store.removeStaff(username, by, clock.instant());
    }

    /** The contact point whose staff that user is. */
    public Optional<ContactPoint> ofStaff(String username) {
        return store.ofStaff(username);
    }

    /** The names of a contact point's staff. */
    public List<String> staffOf(ContactPointId contactPoint) {
        return postsOf(contactPoint).stream().map(Staff::username).toList();
    }

    /** A contact point's staff with their posts. */
    public List<Staff> postsOf(ContactPointId contactPoint) {
        return store.staffOf(contactPoint);
    }

    /** Who came to a contact point's staff, changed the post and left, the earliest first. */
    public List<StaffRecorded> staffHistory(ContactPointId contactPoint) {
        return store.staffHistory(contactPoint);
    }
}
