package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;

/** Reads off the finished pairs what happened to every clause. An entry in several pairs was split or merged. */
final class LineageReading {

    /** A relation and where it belongs in the list: at a new clause, or behind it when deleted. */
    private record Placed(int at, int behind, LineageRelation relation) {}

    /** What is known about clauses that are in no pair; the same id may be alone in either text. */
    record Alone(Map<ProvisionId, LineageRelation> olds, Map<ProvisionId, LineageRelation> currents) {

        static Alone in(Lineage lineage) {
            var alone = new Alone(new HashMap<>(), new HashMap<>());
            lineage.relations().forEach(alone::put);
            return alone;
        }

        void put(LineageRelation relation) {
            if (relation.after() == null) {
                relation.old().ifPresent(id -> olds.put(id, relation));
            } else if (relation.before() == null) {
                currents.put(relation.after(), relation);
            }
        }
    }

    private static final int MATCHED = -2;
    private static final int COVERED = -1;

    private final Outline old;
    private final Outline current;
    private final Map<Entry, List<Match>> fates = new HashMap<>();
    private final Map<Entry, List<Match>> origins = new HashMap<>();
    private final Alone alone;

    LineageReading(Outline old, Outline current, Collection<Match> pairs, Alone alone) {
        this.old = old;
        this.current = current;
        this.alone = alone;
        for (Match pair : pairs) {
            fates.computeIfAbsent(pair.old(), any -> new ArrayList<>()).add(pair);
            origins.computeIfAbsent(pair.current(), any -> new ArrayList<>()).add(pair);
        }
    }

    /** Reads the pairs of {@code lineage} once more, by what the two texts tell. */
    static Lineage again(Lineage lineage, LegalText oldText, LegalText newText) {
        Outline old = Outline.bare(oldText);
        Outline current = Outline.bare(newText);
        return new LineageReading(old, current, pairs(lineage, old, current), Alone.in(lineage)).read();
    }

    /** The pairs of {@code lineage} as matches between the entries of both outlines. */
    static List<Match> pairs(Lineage lineage, Outline old, Outline current) {
        var pairs = new ArrayList<Match>();
        for (LineageRelation relation : lineage.relations()) {
            ProvisionId before = relation.before();
            ProvisionId after = relation.after();
            if (before != null && after != null) {
                pairs.add(new Match(
                        known(old, before),
                        known(current, after),
                        relation.score(),
                        relation.ambiguous(),
                        relation.reason(),
                        others(relation.rivals(), old, current)));
            }
        }
        return pairs;
    }

    private static List<Other> others(List<Rival> rivals, Outline old, Outline current) {
        var others = new ArrayList<Other>();
        for (Rival rival : rivals) {
            Entry before = old.find(rival.before());
            Entry after = current.find(rival.after());
            if (before != null && after != null) {
                others.add(new Other(before, after, rival.score(), false));
            }
        }
        return others;
    }

    private static Entry known(Outline outline, ProvisionId id) {
        Entry entry = outline.find(id);
        if (entry == null) {
            throw new IllegalArgumentException("The lineage names a clause that is not in the text: " + id);
        }
        return entry;
    }

    Lineage read() {
        var placed = new ArrayList<Placed>();
        for (Entry entry : current.entries()) {
            List<Match> pairs = origins.getOrDefault(entry, List.of());
            for (Match pair : pairs) {
                placed.add(new Placed(entry.index, isPart(pair) ? COVERED : MATCHED, related(pair)));
            }
            if (pairs.isEmpty()) {
                placed.add(new Placed(entry.index, MATCHED, fresh(entry)));
            }
        }
        int behind = -1;
        for (Entry entry : old.entries()) {
            List<Match> pairs = fates.getOrDefault(entry, List.of());
            if (pairs.isEmpty()) {
                placed.add(new Placed(behind, entry.index, gone(entry)));
            }
            for (Match pair : pairs) {
                behind = isPart(pair) ? behind : pair.current().index;
            }
        }
        placed.sort(Comparator.comparingInt(Placed::at).thenComparingInt(Placed::behind));
        return new Lineage(placed.stream().map(Placed::relation).toList());
    }

    /** Covered clauses are parts of another; their match, if any, is another pair. */
    private static boolean isPart(Match pair) {
        return pair.reason() == MatchReason.COVERED;
    }

    private LineageRelation related(Match pair) {
        return new LineageRelation(
                kind(pair.old(), pair.current()),
                wider(pair.old().level(), pair.current().level()),
                pair.old().provision.id(),
                pair.current().provision.id(),
                pair.score(),
                pair.ambiguous(),
                pair.reason(),
                pair.rivals());
    }

    private static Level wider(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private LineageRelation fresh(Entry entry) {
        ProvisionId id = entry.provision.id();
        LineageRelation known = alone.currents().get(id);
        return known != null
                ? known
                : LineageRelation.sure(LineageKind.NEW, entry.level(), null, id, MatchReason.NO_COUNTERPART);
    }

    private LineageRelation gone(Entry entry) {
        ProvisionId id = entry.provision.id();
        LineageRelation known = alone.olds().get(id);
        return known != null
                ? known
                : LineageRelation.sure(LineageKind.DELETED, entry.level(), id, null, MatchReason.NO_COUNTERPART);
    }

    private LineageKind kind(Entry before, Entry after) {
        int parts = fates.getOrDefault(before, List.of()).size();
        int wholes = origins.getOrDefault(after, List.of()).size();
        if (parts > 1 || wholes > 1) {
            return parts >= wholes ? LineageKind.SPLIT : LineageKind.MERGED;
        }
        if (!ClauseText.sameWords(ClauseText.of(before.provision), ClauseText.of(after.provision))) {
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
            return !together(Objects.requireNonNull(before.parent), Objects.requireNonNull(after.parent));
        }
        if (before.role != after.role) {
            return true;
        }
        if (before.parent == null || after.parent == null) {
            return false;
        }
        Entry oldHeading = nearest(before.parent, fates);
        Entry newHeading = nearest(after.parent, origins);
        return oldHeading == null || newHeading == null || !together(oldHeading, newHeading);
    }

    private static @Nullable Entry nearest(@Nullable Entry heading, Map<Entry, List<Match>> pairs) {
        Entry nearest = heading;
        while (nearest != null && !pairs.containsKey(nearest)) {
            nearest = nearest.parent;
        }
        return nearest;
    }

    private boolean together(Entry before, Entry after) {
        return fates.getOrDefault(before, List.of()).stream()
                .anyMatch(pair -> pair.current() == after && !isPart(pair));
    }
}
