package org.tiaowen.comments.contactpoints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contact points as they report to each other at one moment. Immutable. */
public final class ContactPointTree {

    private final Map<ContactPointId, ContactPoint> points = new LinkedHashMap<>();
    private final Map<Optional<ContactPointId>, List<ContactPoint>> children = new LinkedHashMap<>();

    /**
     * The tree of these points.
     *
     * @param all every point there is, in the order siblings shall have
     */
    public ContactPointTree(List<ContactPoint> all) {
        for (ContactPoint point : all) {
            points.put(point.id(), point);
            children.computeIfAbsent(Optional.ofNullable(point.parent()), none -> new ArrayList<>())
                    .add(point);
        }
    }

    /** A point and how deep it stands; 0 is directly below the committee. */
    public record Branch(ContactPoint point, int depth) {}

    /** The point with that identity. */
    public Optional<ContactPoint> find(ContactPointId id) {
        return Optional.ofNullable(points.get(id));
    }

    /** The points that report to that one; for null those that report to the committee. */
    public List<ContactPoint> under(@Nullable ContactPointId parent) {
        return List.copyOf(children.getOrDefault(Optional.ofNullable(parent), List.of()));
    }

    /** Every point, each before those below it. */
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        under(null).forEach(top -> addBranches(top, 0, branches));
        return branches;
    }

    private void addBranches(ContactPoint point, int depth, List<Branch> branches) {
        branches.add(new Branch(point, depth));
        under(point.id()).forEach(below -> addBranches(below, depth + 1, branches));
    }

    /** A point and all below it, itself first. */
    public SequencedSet<ContactPointId> subtree(ContactPointId top) {
        SequencedSet<ContactPointId> subtree = new LinkedHashSet<>();
        addSubtree(top, subtree);
        return subtree;
    }

    private void addSubtree(ContactPointId point, Set<ContactPointId> subtree) {
        if (subtree.add(point)) {
            under(point).forEach(below -> addSubtree(below.id(), subtree));
        }
    }

    /** The points above that one, the nearest first. */
    public List<ContactPoint> above(ContactPointId id) {
        List<ContactPoint> above = new ArrayList<>();
        ContactPoint point = points.get(id);
        while (point != null && point.parent() != null) {
            point = points.get(point.parent());
            if (point != null) {
                above.add(point);
            }
        }
        return above;
    }

    /**
     * Whom that point reports to on a day: the nearest point above it that is still appointed, so that a point that ended
     * holds nothing up; empty where that is the committee itself.
     */
    public Optional<ContactPoint> superior(ContactPointId id, LocalDate day) {
        return above(id).stream().filter(point -> point.isAppointedOn(day)).findFirst();
    }
}
