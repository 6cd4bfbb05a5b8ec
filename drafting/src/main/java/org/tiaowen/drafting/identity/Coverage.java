package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;

/** Finds splits and mergers: an open clause whose words lie in a clause of the other side that is matched elsewhere. */
final class Coverage {

    /** The words of an open clause found inside a whole one; {@code second} is the next best whole. */
    record Part(Entry part, Entry whole, double score, List<Found> second) {}

    /** A clause that holds so much of the words of another. */
    record Found(Entry whole, double score) {}

    private static final int CANDIDATES = 6;
    /** Shorter clauses are covered by chance. */
    private static final int LONG_ENOUGH = 12;
    /** So much of the part must lie in the whole. */
    private static final double COVERED = 0.60;
    /** So much of the part must lie in what the whole's own counterpart does not have. */
    private static final double LEFT_OVER = 0.50;
    /** Where another whole holds nearly as much of the part, a person should look. */
    private static final double CLEAR_MARGIN = 0.10;

    private final Matches matches;
    private final List<Part> splits = new ArrayList<>();
    private final List<Part> mergers = new ArrayList<>();

    Coverage(Matches matches) {
        this.matches = matches;
    }

    /** Looks for parts of the one list in the other. */
    void find(List<Entry> olds, List<Entry> currents) {
        Set<Entry> known = new LinkedHashSet<>();
        Stream.concat(splits.stream(), mergers.stream()).forEach(part -> known.add(part.part()));
        splits(olds, currents).stream()
                .filter(part -> !known.contains(part.part()))
                .forEach(splits::add);
        mergers(olds, currents).stream()
                .filter(part -> !known.contains(part.part()))
                .forEach(mergers::add);
    }

    /** The old clause in its whole length, the new one that is a part of it. */
    List<Part> splits() {
        return List.copyOf(splits);
    }

    /** The new clause in its whole length, the old one that became a part of it. */
    List<Part> mergers() {
        return List.copyOf(mergers);
    }

    /** Every part as a pair; a part that found its own counterpart after all is no part any more. */
    List<Match> pairs() {
        Stream<Match> split = splits.stream()
                .filter(one -> matches.ofCurrent(one.part()) == null)
                .map(one -> pair(one.whole(), one.part(), one));
        Stream<Match> merged = mergers.stream()
                .filter(one -> matches.ofOld(one.part()) == null)
                .map(one -> pair(one.part(), one.whole(), one));
        return Stream.concat(split, merged).toList();
    }

    private static Match pair(Entry old, Entry current, Part part) {
        boolean splitting = current == part.part();
        List<Rival> rivals = part.second().stream()
                .map(found -> new Rival(
                        (splitting ? found.whole() : old).provision.id(),
                        (splitting ? current : found.whole()).provision.id(),
                        found.score()))
                .toList();
        boolean ambiguous =
                !rivals.isEmpty() && part.score() - rivals.getFirst().score() < CLEAR_MARGIN;
        return new Match(old, current, part.score(), ambiguous, MatchReason.COVERED, rivals);
    }

    /**
     * Open new clauses that were a part of an old one. Where the old clause has no match yet and two new ones share
     * it, the larger part becomes its match.
     */
    private List<Part> splits(List<Entry> olds, List<Entry> currents) {
        return parts(
                matches.openCurrents(currents),
                olds,
                old -> {
                    Match match = matches.ofOld(old);
                    return match == null ? List.of() : List.of(match.current());
                },
                (old, part, score) ->
                        matches.add(new Match(old, part, score, false, MatchReason.LARGEST_PART, List.of())));
    }

    /** Open old clauses that became a part of a new one. */
    private List<Part> mergers(List<Entry> olds, List<Entry> currents) {
        return parts(
                matches.openOlds(olds),
                currents,
                current -> {
                    Match match = matches.ofCurrent(current);
                    return match == null ? List.of() : List.of(match.old());
                },
                (current, part, score) ->
                        matches.add(new Match(part, current, score, false, MatchReason.LARGEST_PART, List.of())));
    }

    private interface Partners {
        List<Entry> of(Entry whole);
    }

    private interface Joining {
        void join(Entry whole, Entry part, double score);
    }

    private static List<Part> parts(List<Entry> open, List<Entry> wholes, Partners partners, Joining joining) {
        if (open.isEmpty()) {
            return List.of();
        }
        var index = new Candidates(wholes);
        Map<Entry, List<Part>> byWhole = new LinkedHashMap<>();
        for (Entry part : open) {
            if (part.grams.size() >= LONG_ENOUGH) {
                List<Found> found = index.of(part, CANDIDATES).stream()
                        .filter(whole -> whole.level() == part.level())
                        .map(whole -> new Found(whole, covered(part, whole, partners.of(whole))))
                        .filter(one -> one.score() >= COVERED)
                        .sorted(Comparator.comparingDouble(one -> -one.score()))
                        .toList();
                if (!found.isEmpty()) {
                    Found best = found.getFirst();
                    byWhole.computeIfAbsent(best.whole(), any -> new ArrayList<>())
                            .add(new Part(part, best.whole(), best.score(), found.subList(1, found.size())));
                }
            }
        }
        var parts = new ArrayList<Part>();
        byWhole.forEach((whole, found) -> {
            if (!partners.of(whole).isEmpty()) {
                parts.addAll(found);
            } else if (found.size() > 1) {
                Part best = found.stream()
                        .max(Comparator.comparingDouble(
                                one -> one.score() * one.part().grams.size()))
                        .orElseThrow();
                joining.join(whole, best.part(), best.score());
                found.stream().filter(one -> !one.equals(best)).forEach(parts::add);
            }
        });
        return parts;
    }

    private static double covered(Entry part, Entry whole, List<Entry> partners) {
        double covered = part.grams.coverageBy(whole.grams);
        if (covered < COVERED) {
            return 0;
        }
        for (Entry partner : partners) {
            if (part.grams.coverageBy(whole.grams.without(partner.grams)) < LEFT_OVER) {
                return 0;
            }
        }
        return covered;
    }
}
