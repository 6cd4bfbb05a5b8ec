package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;

/** Finds the words that are swapped alike in several articles, and takes those swaps out of what is expected of the clauses. */
final class Sweeps {

    /** In fewer articles each tells its own swap. */
    private static final int SEVERAL = 2;

    private static final int LONGEST = 24;

    /** More different swaps than any decision seen has: what is left is told article by article. */
    private static final int MOST = 40;

    /** Figures and numbers mean something else in each place; words of a single kind of particle say nothing alone. */
    private static final Pattern UNFIT =
            Pattern.compile("^(?:[第\\d〇零一二三四五六七八九十百千万亿两].*|[的和或与及以并对由在等其是有不得者应当可以为按照依照按依照根据]{1,4}|\\P{L}+)$");

    private static final Pattern EDGE = Pattern.compile("^[，。；：、].*|.*[，。；：]$");

    /**
     * A swap and the clauses in which it is made.
     *
     * @param clauses of the new text, with the unit each lies in
     * @param throughout whether the words stand nowhere else in the old text, and nowhere in the new one
     */
    record Found(Swap swap, Map<ProvisionId, Provision> clauses, boolean throughout) {}

    /** A clause that is in both texts, in the unit of the new text it lies in. */
    private record Clause(Provision old, Provision current, Provision unit) {}

    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final ExpectedWords expected;
    private final List<Clause> clauses = new ArrayList<>();

    Sweeps(LawView before, LawView after, Correspondence who, ExpectedWords expected) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.expected = expected;
    }

    /** The swaps, those in the most clauses first; what is expected of their clauses holds them from now on. */
    List<Found> find() {
        after.units().forEach(unit -> collect(unit, unit));
        List<Found> found = new ArrayList<>();
        Set<Swap> tried = new HashSet<>();
        while (found.size() < MOST) {
            Map<Swap, Set<Clause>> swaps = swaps();
            List<Map.Entry<Swap, Set<Clause>>> order = swaps.entrySet().stream()
                    .filter(entry -> !tried.contains(entry.getKey()) && units(entry.getValue()) >= SEVERAL)
                    .sorted(Comparator.comparingInt((Map.Entry<Swap, Set<Clause>> entry) ->
                                    -entry.getValue().size())
                            .thenComparing(entry -> entry.getKey().words().length())
                            .thenComparing(entry -> entry.getKey().words()))
                    .toList();
            Optional<Found> next = Optional.empty();
            for (Map.Entry<Swap, Set<Clause>> entry : order) {
                tried.add(entry.getKey());
                next = swept(entry.getKey(), entry.getValue());
                if (next.isPresent()) {
                    break;
                }
            }
            if (next.isEmpty()) {
                return found;
            }
            found.add(next.orElseThrow());
        }
        return found;
    }

    private void collect(Provision current, Provision unit) {
        who.old(current)
                .filter(old -> !old.text().isEmpty() && old.level() == current.level() && isIn(old, unit))
                .ifPresent(old -> clauses.add(new Clause(old, current, unit)));
        current.children().forEach(child -> collect(child, unit));
    }

    /** Whether the old clause lies in the unit that goes on as {@code unit}: another one is told by itself. */
    private boolean isIn(Provision old, Provision unit) {
        return who.old(unit)
                .filter(was -> was.walk().anyMatch(one -> one.id().equals(old.id())))
                .isPresent();
    }

    private static long units(Set<Clause> clauses) {
        return clauses.stream().map(clause -> clause.unit().id()).distinct().count();
    }

    /** Every swap that could be meant by a difference: the words that differ, with a word before, behind, or both. */
    private Map<Swap, Set<Clause>> swaps() {
        Map<Swap, Set<Clause>> swaps = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            String was = expected.of(clause.current());
            if (was.equals(clause.current().text())) {
                continue;
            }
            WordChange change = WordChange.between(was, clause.current().text());
            if (change.share() > 0.6) {
                continue;
            }
            BitSet borders = WordDifference.borders(was);
            for (WordChange.Place place : change.places()) {
                int left = place.start() > 0 ? borders.previousSetBit(place.start() - 1) : place.start();
                int right = place.end() < was.length() ? borders.nextSetBit(place.end() + 1) : place.end();
                core(was, place)
                        .filter(core -> fits(core.words()) && fits(core.replacement()))
                        .ifPresent(core -> swaps.computeIfAbsent(core, unused -> new HashSet<>())
                                .add(clause));
                for (int start : new int[] {place.start(), left}) {
                    for (int end : new int[] {place.end(), right}) {
                        String words = was.substring(start, end);
                        String fresh = was.substring(start, place.start())
                                + place.replacement()
                                + was.substring(place.end(), end);
                        if (fits(words) && fits(fresh)) {
                            swaps.computeIfAbsent(new Swap(words, fresh), unused -> new HashSet<>())
                                    .add(clause);
                        }
                    }
                }
            }
        }
        return swaps;
    }

    /** What differs within the words: 帐 in 帐簿. */
    private static Optional<Swap> core(String was, WordChange.Place place) {
        String words = was.substring(place.start(), place.end());
        String fresh = place.replacement();
        int shorter = Math.min(words.length(), fresh.length());
        int head = 0;
        while (head < shorter && words.charAt(head) == fresh.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && words.charAt(words.length() - 1 - tail) == fresh.charAt(fresh.length() - 1 - tail)) {
            tail++;
        }
        boolean part = head + tail > 0 && head + tail < shorter;
        return part
                ? Optional.of(new Swap(
                        words.substring(head, words.length() - tail), fresh.substring(head, fresh.length() - tail)))
                : Optional.empty();
    }

    private static boolean fits(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST
                && WordChange.isBalanced(words)
                && !UNFIT.matcher(words).matches()
                && !EDGE.matcher(words).matches();
    }

    /** The swap in the clauses in which each of the words is swapped; empty where that is in one unit at most. */
    private Optional<Found> swept(Swap swap, Set<Clause> candidates) {
        Map<ProvisionId, Provision> taken = new TreeMap<>(Comparator.comparing(ProvisionId::value));
        List<Clause> chosen = new ArrayList<>();
        for (Clause clause : candidates) {
            String was = expected.of(clause.current());
            String swapped = was.replace(swap.words(), swap.replacement());
            String is = clause.current().text();
            boolean stood = clause.old().text().contains(swap.words());
            boolean all = count(was, swap.words()) == count(clause.old().text(), swap.words())
                    && WordChange.between(swapped, is).characters()
                            < WordChange.between(was, is).characters()
                    && !leftover(swap, is);
            if (stood && all) {
                chosen.add(clause);
            }
        }
        long units =
                chosen.stream().map(clause -> clause.unit().id()).distinct().count();
        if (units < SEVERAL) {
            return Optional.empty();
        }
        chosen.forEach(clause -> taken.put(clause.current().id(), clause.unit()));
        boolean throughout = isThroughout(swap, taken.keySet());
        if (swap.words().length() == 1 && !throughout) {
            return Optional.empty();
        }
        for (Clause clause : chosen) {
            String was = expected.of(clause.current());
            expected.put(clause.current(), was.replace(swap.words(), swap.replacement()));
        }
        return Optional.of(new Found(swap, taken, throughout));
    }

    /** Whether the words are still in the new text otherwise than in the new words. */
    private static boolean leftover(Swap swap, String text) {
        return text.replace(swap.replacement(), "").contains(swap.words());
    }

    private boolean isThroughout(Swap swap, Set<ProvisionId> taken) {
        boolean gone = after.text().walk().noneMatch(one -> leftover(swap, one.text() + one.caption()));
        boolean nowhereElse = before.text()
                .walk()
                .filter(one -> (one.text() + one.caption()).contains(swap.words()))
                .allMatch(one -> who.current(one)
                        .map(now -> taken.contains(now.id())
                                || expected.of(now).isEmpty()
                                || !expected.of(now).contains(swap.words()))
                        .orElse(true));
        return gone && nowhereElse && before.text().title().equals(after.text().title());
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }
}
