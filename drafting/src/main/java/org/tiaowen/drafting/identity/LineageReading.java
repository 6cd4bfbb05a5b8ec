package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;

/** Reads off the finished matches what happened to every clause. */
final class LineageReading {

    /** A relation and where it belongs in the list: at a new clause, or behind it when deleted. */
    private record Placed(int at, int behind, LineageRelation relation) {}

    private final Outline old;
    private final Outline current;
    private final Matches matches;
    private final List<Coverage.Part> splits;
    private final List<Coverage.Part> mergers;
    private final Set<Entry> splitOlds = new HashSet<>();
    private final Set<Entry> mergedCurrents = new HashSet<>();

    LineageReading(
            Outline old, Outline current, Matches matches, List<Coverage.Part> splits, List<Coverage.Part> mergers) {
        this.old = old;
        this.current = current;
        this.matches = matches;
        this.splits = splits;
        this.mergers = mergers;
        splits.forEach(split -> splitOlds.add(split.whole()));
        mergers.forEach(merger -> mergedCurrents.add(merger.whole()));
    }

    Lineage read() {
        var placed = new ArrayList<Placed>();
        Set<Entry> partCurrents = new HashSet<>();
        Set<Entry> partOlds = new HashSet<>();
        for (Coverage.Part split : splits) {
            partCurrents.add(split.part());
            placed.add(new Placed(
                    split.part().index, -1, covered(LineageKind.SPLIT, split.whole(), split.part(), split.score())));
        }
        for (Coverage.Part merger : mergers) {
            partOlds.add(merger.part());
            placed.add(new Placed(
                    merger.whole().index,
                    -1,
                    covered(LineageKind.MERGED, merger.part(), merger.whole(), merger.score())));
        }
        for (Entry entry : current.entries()) {
            Match match = matches.ofCurrent(entry);
            if (match != null) {
                placed.add(new Placed(entry.index, -2, matched(match)));
            } else if (!partCurrents.contains(entry)) {
                placed.add(new Placed(entry.index, -2, alone(LineageKind.NEW, null, entry)));
            }
        }
        int behind = -1;
        for (Entry entry : old.entries()) {
            Match match = matches.ofOld(entry);
            if (match != null) {
                behind = match.current().index;
            } else if (!partOlds.contains(entry)) {
                placed.add(new Placed(behind, entry.index, alone(LineageKind.DELETED, entry, null)));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::at).thenComparingInt(Placed::behind));
        return new Lineage(placed.stream().map(Placed::relation).toList());
    }

    private LineageRelation matched(Match match) {
        Entry before = match.old();
        Entry after = match.current();
        return new LineageRelation(
                kind(before, after),
                after.level(),
                before.provision.id(),
                after.provision.id(),
                match.score(),
                match.runnerUp(),
                match.ambiguous(),
                match.reason());
    }

    private static LineageRelation covered(LineageKind kind, Entry before, Entry after, double score) {
        return new LineageRelation(
                kind, after.level(), before.provision.id(), after.provision.id(), score, 0, false, MatchReason.COVERED);
    }

    private static LineageRelation alone(LineageKind kind, @Nullable Entry before, @Nullable Entry after) {
        Entry there = after != null ? after : Objects.requireNonNull(before);
        return new LineageRelation(
                kind,
                there.level(),
                before == null ? null : before.provision.id(),
                after == null ? null : after.provision.id(),
                1,
                0,
                false,
                MatchReason.NO_COUNTERPART);
    }

    private LineageKind kind(Entry before, Entry after) {
        if (splitOlds.contains(before)) {
            return LineageKind.SPLIT;
        }
        if (mergedCurrents.contains(after)) {
            return LineageKind.MERGED;
        }
        if (!ClauseText.of(before.provision).equals(ClauseText.of(after.provision))) {
            return LineageKind.AMENDED;
        }
        if (moved(before, after)) {
            return LineageKind.MOVED;
        }
        return sameNumber(before, after) ? LineageKind.UNCHANGED : LineageKind.RENUMBERED;
    }

    /** Loose paragraphs have no number to lose; everything else is counted or numbered. */
    private static boolean sameNumber(Entry before, Entry after) {
        boolean loose = before.role == Role.UNIT && before.provision.number() == null;
        return loose || before.number() == after.number();
    }

    /**
     * Parts have moved when they are in another clause. Units have moved when the nearest heading that is in both
     * texts is another one; a text that got its first chapters moves nothing.
     */
    private boolean moved(Entry before, Entry after) {
        if (before.role == Role.PART && after.role == Role.PART) {
            Entry oldParent = Objects.requireNonNull(before.parent);
            Entry newParent = Objects.requireNonNull(after.parent);
            return !matches.together(oldParent, newParent);
        }
        if (before.role != after.role) {
            return true;
        }
        if (before.parent == null || after.parent == null) {
            return false;
        }
        Entry oldHeading = before.parent;
        while (oldHeading != null && matches.ofOld(oldHeading) == null) {
            oldHeading = oldHeading.parent;
        }
        Entry newHeading = after.parent;
        while (newHeading != null && matches.ofCurrent(newHeading) == null) {
            newHeading = newHeading.parent;
        }
        return oldHeading == null || newHeading == null || !matches.together(oldHeading, newHeading);
    }
}
