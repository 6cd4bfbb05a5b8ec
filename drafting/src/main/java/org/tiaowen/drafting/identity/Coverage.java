package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;

/** Finds splits and mergers: an open clause whose words lie in a clause of the other side that is matched elsewhere. */
final class Coverage {

    /** The words of an open clause found inside a whole one; {@code second} is the next best whole. */
    record Part(Entry part, Entry whole, double score, boolean weak, List<Found> second) {}

    /** A clause that holds so much of the words of another. */
    record Found(Entry whole, double score) {}

    private static final int CANDIDATES = 6;
    /** Shorter clauses are covered by chance. */
    private static final int LONG_ENOUGH = 12;
    /** So is 构成犯罪的，依法追究刑事责任, however long: so many pairs of characters must be no formula. */
    private static final int OWN_ENOUGH = 6;
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

    /**
     * The same told by paragraphs: an open clause that consists of paragraphs which stood, or stand now, in a clause
     * that is matched elsewhere was split from it, or merged into it. 将第二款单作一条 can leave a clause of a few words.
     */
    void findByParts(List<Entry> olds, List<Entry> currents) {
        for (Entry current : matches.openCurrents(currents)) {
            byParts(current, matches::ofCurrent, Match::old, whole -> matches.ofOld(whole) != null)
                    .ifPresent(part -> add(part, splits));
        }
        for (Entry old : matches.openOlds(olds)) {
            byParts(old, matches::ofOld, Match::current, whole -> matches.ofCurrent(whole) != null)
                    .ifPresent(part -> add(part, mergers));
        }
    }

    private static void add(Part part, List<Part> parts) {
        if (parts.stream().noneMatch(known -> known.part() == part.part())) {
            parts.add(part);
        }
    }

    private static Optional<Part> byParts(
            Entry open, Function<Entry, @Nullable Match> match, Function<Match, Entry> side, Predicate<Entry> matched) {
        Map<Entry, List<Match>> byUnit = new LinkedHashMap<>();
        for (Entry part : open.children) {
            Match found = match.apply(part);
            if (found != null) {
                byUnit.computeIfAbsent(side.apply(found).unit(), any -> new ArrayList<>())
                        .add(found);
            }
        }
        int length = Math.max(1, open.folded.length());
        for (Map.Entry<Entry, List<Match>> there : byUnit.entrySet()) {
            double share = there.getValue().stream()
                            .mapToInt(found -> Math.min(
                                    found.old().folded.length(),
                                    found.current().folded.length()))
                            .sum()
                    / (double) length;
            if (share >= COVERED
                    && matched.test(there.getKey())
                    && there.getKey().level() == open.level()) {
                boolean weak = there.getValue().stream().anyMatch(Match::ambiguous);
                return Optional.of(new Part(open, there.getKey(), share, weak, List.of()));
            }
        }
        return Optional.empty();
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
        List<Other> others = part.second().stream()
                .map(found -> new Other(
                        splitting ? found.whole() : old,
                        splitting ? current : found.whole(),
                        found.score(),
                        part.score() - found.score() < CLEAR_MARGIN))
                .toList();
        return new Match(old, current, part.score(), part.weak(), MatchReason.COVERED, others);
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
            if (part.grams.size() >= LONG_ENOUGH && part.grams.ownWords().size() >= OWN_ENOUGH) {
                List<Found> found = index.of(part, CANDIDATES).stream()
                        .filter(whole -> whole.level() == part.level())
                        .map(whole -> new Found(whole, covered(part, whole, partners.of(whole))))
                        .filter(one -> one.score() >= COVERED)
                        .sorted(Comparator.comparingDouble(one -> -one.score()))
                        .toList();
                if (!found.isEmpty()) {
                    Found best = found.getFirst();
                    byWhole.computeIfAbsent(best.whole(), any -> new ArrayList<>())
                            .add(new Part(part, best.whole(), best.score(), false, found.subList(1, found.size())));
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
