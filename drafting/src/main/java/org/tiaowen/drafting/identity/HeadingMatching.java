package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;

/** Matches 编、章、节 by their titles and by the clauses under them, once the clauses are matched. */
final class HeadingMatching {

    private static final double ENOUGH = 0.40;
    /** A heading that keeps neither its title nor half of its clauses is worth a look. */
    private static final double CLEAR_MARGIN = 0.10;

    /** 一般规定 heads a chapter in every book; more headings with one title are not looked at. */
    private static final int CANDIDATES = 50;

    /** A heading with so many of its clauses is the same, whatever another is called. */
    private static final double MOST = 0.5;

    private record Pair(Entry old, Entry current, double title, double contents, double rank) {
        double score() {
            return Math.max(title, contents);
        }
    }

    private final Matches matches;
    private final Outline old;
    private final Outline current;

    HeadingMatching(Matches matches, Outline old, Outline current) {
        this.matches = matches;
        this.old = old;
        this.current = current;
    }

    /** Adds what it finds to the matches. */
    void run() {
        List<Entry> olds = matches.openOlds(old.withRole(Role.HEADING));
        List<Entry> currents = matches.openCurrents(current.withRole(Role.HEADING));
        List<Pair> pairs = pairs(olds, currents);
        Map<Entry, List<Pair>> rivals = new HashMap<>();
        for (Pair pair : pairs) {
            rivals.computeIfAbsent(pair.old(), any -> new ArrayList<>()).add(pair);
            rivals.computeIfAbsent(pair.current(), any -> new ArrayList<>()).add(pair);
        }
        for (Pair pair : pairs) {
            if (open(pair)) {
                List<Other> others = Stream.of(pair.old(), pair.current())
                        .flatMap(side -> rivals.getOrDefault(side, List.of()).stream())
                        .filter(other -> !other.equals(pair) && open(other))
                        .sorted(Comparator.comparingDouble(other -> -other.score()))
                        .map(other -> new Other(
                                other.old(),
                                other.current(),
                                other.score(),
                                pair.score() - other.score() < CLEAR_MARGIN && pair.contents() < MOST))
                        .toList();
                var reason = pair.title() >= pair.contents() ? MatchReason.SAME_TITLE : MatchReason.SAME_CONTENTS;
                matches.add(new Match(pair.old(), pair.current(), pair.score(), false, reason, others));
            }
        }
    }

    private boolean open(Pair pair) {
        return matches.ofOld(pair.old()) == null && matches.ofCurrent(pair.current()) == null;
    }

    private List<Pair> pairs(List<Entry> olds, List<Entry> currents) {
        var sizes = new HashMap<Entry, Integer>();
        var votes = votes(sizes);
        Map<String, List<Entry>> currentsByTitle = new HashMap<>();
        currents.forEach(heading -> currentsByTitle
                .computeIfAbsent(heading.folded, any -> new ArrayList<>())
                .add(heading));
        var pairs = new ArrayList<Pair>();
        for (Entry heading : olds) {
            Map<Entry, Integer> common = votes.getOrDefault(heading, Map.of());
            Set<Entry> candidates = new LinkedHashSet<>(common.keySet());
            currentsByTitle.getOrDefault(heading.folded, List.of()).stream()
                    .limit(CANDIDATES)
                    .forEach(candidates::add);
            candidates.removeIf(other -> other.level() != heading.level() || matches.ofCurrent(other) != null);
            for (Entry other : candidates) {
                double contents = 2.0
                        * common.getOrDefault(other, 0)
                        / Math.max(1, sizes.getOrDefault(heading, 0) + sizes.getOrDefault(other, 0));
                double title = heading.folded.equals(other.folded) ? 1 : heading.grams.similarity(other.grams);
                if (Math.max(title, contents) >= ENOUGH) {
                    double sameNumber = heading.number() == other.number() ? 0.05 : 0;
                    pairs.add(new Pair(heading, other, title, contents, title + contents + sameNumber));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.rank())
                .thenComparingInt(pair -> pair.old().index)
                .thenComparingInt(pair -> pair.current().index));
        return pairs;
    }

    /** How many matched clauses each pair of headings has in common; {@code sizes} gets the number under each. */
    private Map<Entry, Map<Entry, Integer>> votes(Map<Entry, Integer> sizes) {
        var votes = new HashMap<Entry, Map<Entry, Integer>>();
        for (Entry unit : old.withRole(Role.UNIT)) {
            for (Entry above = unit.parent; above != null; above = above.parent) {
                sizes.merge(above, 1, Integer::sum);
                var match = matches.ofOld(unit);
                for (Entry other = match == null ? null : match.current().parent; other != null; other = other.parent) {
                    votes.computeIfAbsent(above, any -> new LinkedHashMap<>()).merge(other, 1, Integer::sum);
                }
            }
        }
        for (Entry unit : current.withRole(Role.UNIT)) {
            for (Entry above = unit.parent; above != null; above = above.parent) {
                sizes.merge(above, 1, Integer::sum);
            }
        }
        return votes;
    }
}
