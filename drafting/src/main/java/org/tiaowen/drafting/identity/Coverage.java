package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;

/** Finds splits and mergers: an open clause whose words lie in a clause of the other side that is matched elsewhere. */
final class Coverage {

    /** The words of an open clause found inside a whole one. */
    record Part(Entry part, Entry whole, double score) {}

    private static final int CANDIDATES = 6;
    /** Shorter clauses are covered by chance. */
    private static final int LONG_ENOUGH = 12;
    /** So much of the part must lie in the whole. */
    private static final double COVERED = 0.60;
    /** So much of the part must lie in what the whole's own counterpart does not have. */
    private static final double LEFT_OVER = 0.50;

    private Coverage() {}

    /**
     * Open new clauses that were a part of an old one. Where the old clause has no match yet and two new ones share
     * it, the larger part becomes its match.
     */
    static List<Part> splits(Matches matches, List<Entry> olds, List<Entry> currents) {
        return parts(
                matches.openCurrents(currents),
                olds,
                old -> {
                    Match match = matches.ofOld(old);
                    return match == null ? List.of() : List.of(match.current());
                },
                (old, part, score) -> matches.add(new Match(old, part, score, 0, false, MatchReason.COVERED)));
    }

    /** Open old clauses that became a part of a new one. */
    static List<Part> mergers(Matches matches, List<Entry> olds, List<Entry> currents) {
        return parts(
                matches.openOlds(olds),
                currents,
                current -> {
                    Match match = matches.ofCurrent(current);
                    return match == null ? List.of() : List.of(match.old());
                },
                (current, part, score) -> matches.add(new Match(part, current, score, 0, false, MatchReason.COVERED)));
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
                index.of(part, CANDIDATES).stream()
                        .filter(whole -> whole.level() == part.level())
                        .map(whole -> new Part(part, whole, covered(part, whole, partners.of(whole))))
                        .filter(found -> found.score() >= COVERED)
                        .max(Comparator.comparingDouble(Part::score))
                        .ifPresent(found -> byWhole.computeIfAbsent(found.whole(), any -> new ArrayList<>())
                                .add(found));
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
