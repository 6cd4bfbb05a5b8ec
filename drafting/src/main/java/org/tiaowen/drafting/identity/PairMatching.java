package org.tiaowen.drafting.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;

/**
 * Matches two lists of clauses one to one: equal words first, then by similarity, where order and number only decide
 * between texts that are about as like as each other.
 */
final class PairMatching {

    /** Where the two lists come from: how little likeness is enough, since less can be confused inside one clause. */
    enum Scope {
        WHOLE_TEXT(0.30, 0.50),
        SAME_CLAUSE(0.20, 0.40),
        ELSEWHERE(0.80, 0.80);

        private final double enoughInOrder;
        private final double enoughMoved;

        Scope(double enoughInOrder, double enoughMoved) {
            this.enoughInOrder = enoughInOrder;
            this.enoughMoved = enoughMoved;
        }
    }

    private static final int CANDIDATES = 8;
    /** Lists up to this length are compared all with all. */
    private static final int FEW = 12;

    /** No clause has so many open parts at once, unless somebody wants to keep the program busy. */
    private static final int MANY = 200;
    /** Enough to see that one text was written over the other when nothing else can have been. */
    private static final double HINT = 0.12;

    private static final double FOR_THE_SAME_GAP = 0.05;
    private static final double FOR_THE_CHAIN = 0.05;
    private static final double FOR_THE_NUMBER = 0.02;
    /** A margin to the second best below this asks a person; about one noun in a clause of forty characters. */
    private static final double CLEAR_MARGIN = 0.03;
    /** Less likeness than this asks a person even without a rival. */
    static final double CLEAR_SCORE = 0.40;

    /** So many of the pairs that were not chosen are named. */
    private static final int RIVALS = 3;

    private record Pair(Entry old, Entry current, double similarity) implements Backbone.Link {}

    private final Matches matches;
    private final Scope scope;
    private final List<Entry> olds;
    private final List<Entry> currents;

    PairMatching(Matches matches, Scope scope, List<Entry> olds, List<Entry> currents) {
        this.matches = matches;
        this.scope = scope;
        this.olds = olds;
        this.currents = currents;
    }

    /** Adds what it finds to the matches. */
    void run() {
        matchEqualTexts();
        matchSimilarTexts();
        if (scope == Scope.SAME_CLAUSE) {
            matchLastOnes();
        }
    }

    private void matchEqualTexts() {
        record Words(Level level, String folded) {}
        Map<Words, List<Entry>> oldsByWords = new LinkedHashMap<>();
        for (Entry old : matches.openOlds(olds)) {
            oldsByWords
                    .computeIfAbsent(new Words(old.level(), old.folded), any -> new ArrayList<>())
                    .add(old);
        }
        Map<Words, List<Entry>> currentsByWords = new LinkedHashMap<>();
        for (Entry current : matches.openCurrents(currents)) {
            currentsByWords
                    .computeIfAbsent(new Words(current.level(), current.folded), any -> new ArrayList<>())
                    .add(current);
        }
        oldsByWords.forEach((words, sameOlds) -> {
            List<Entry> sameCurrents = currentsByWords.getOrDefault(words, List.of());
            if (sameOlds.size() == 1
                    && sameCurrents.size() == 1
                    && !words.folded().isEmpty()) {
                matches.add(Match.sure(sameOlds.getFirst(), sameCurrents.getFirst(), MatchReason.SAME_TEXT));
            }
        });
        var backbone = new Backbone(matches.among(olds));
        oldsByWords.forEach((words, sameOlds) -> matchRepeats(
                matches.openOlds(sameOlds),
                matches.openCurrents(currentsByWords.getOrDefault(words, List.of())),
                backbone));
    }

    /** Clauses that stand in the text several times with the same words: first in their gap, then by number, then in turn. */
    private void matchRepeats(List<Entry> sameOlds, List<Entry> sameCurrents, Backbone backbone) {
        boolean unequal = sameOlds.size() != sameCurrents.size();
        var byNumber = new HashMap<Long, Deque<Entry>>();
        for (Entry old : sameOlds) {
            byNumber.computeIfAbsent(old.number(), any -> new ArrayDeque<>()).add(old);
        }
        for (Entry current : sameCurrents) {
            var withNumber = byNumber.getOrDefault(current.number(), new ArrayDeque<>());
            if (unequal && !withNumber.isEmpty() && backbone.sameGap(withNumber.getFirst(), current)) {
                matches.add(repeat(withNumber.removeFirst(), current, true));
            }
        }
        var waiting = new ArrayDeque<>(matches.openOlds(sameOlds));
        for (Entry current : matches.openCurrents(sameCurrents)) {
            if (waiting.isEmpty()) {
                return;
            }
            matches.add(repeat(waiting.removeFirst(), current, unequal));
        }
    }

    private static Match repeat(Entry old, Entry current, boolean ambiguous) {
        return new Match(old, current, 1, ambiguous, MatchReason.SAME_TEXT, List.of());
    }

    private void matchSimilarTexts() {
        var backbone = new Backbone(matches.among(olds));
        List<Pair> pairs = similarPairs();
        List<Pair> inOrder = pairs.stream()
                .filter(pair -> backbone.sameGap(pair.old(), pair.current()))
                .toList();
        // a steep power: two good pairs in order outweigh three poor ones
        Set<Pair> chain = new HashSet<>(Backbone.heaviestChain(inOrder, pair -> Math.pow(pair.similarity(), 6)));
        Set<Pair> gapped = new HashSet<>(inOrder);
        record Ranked(Pair pair, double rank) {}
        List<Pair> ranked = pairs.stream()
                .filter(pair -> pair.similarity() >= (gapped.contains(pair) ? scope.enoughInOrder : scope.enoughMoved))
                .map(pair -> new Ranked(pair, rank(pair, gapped.contains(pair), chain.contains(pair))))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.rank())
                        .thenComparingInt(one -> one.pair().current().index)
                        .thenComparingInt(one -> one.pair().old().index))
                .map(Ranked::pair)
                .toList();
        Map<Entry, Pair> chosenByOld = new LinkedHashMap<>();
        Map<Entry, Pair> chosenByCurrent = new HashMap<>();
        for (Pair pair : ranked) {
            if (!chosenByOld.containsKey(pair.old()) && !chosenByCurrent.containsKey(pair.current())) {
                chosenByOld.put(pair.old(), pair);
                chosenByCurrent.put(pair.current(), pair);
            }
        }
        var rivals = new HashMap<Entry, List<Pair>>();
        for (Pair pair : pairs) {
            rivals.computeIfAbsent(pair.old(), any -> new ArrayList<>()).add(pair);
            rivals.computeIfAbsent(pair.current(), any -> new ArrayList<>()).add(pair);
        }
        chosenByOld.values().forEach(pair -> matches.add(judged(pair, rivals, chosenByOld, chosenByCurrent)));
    }

    private List<Pair> similarPairs() {
        List<Entry> openOlds = matches.openOlds(olds);
        List<Entry> openCurrents = matches.openCurrents(currents);
        boolean few = openOlds.size() <= FEW && openCurrents.size() <= FEW;
        var index = few ? null : new Candidates(openOlds);
        var pairs = new ArrayList<Pair>();
        for (Entry current : openCurrents) {
            for (Entry old : index == null ? openOlds : index.of(current, CANDIDATES)) {
                double similarity = old.level() == current.level() || scope == Scope.ELSEWHERE
                        ? old.grams.similarity(current.grams)
                        : 0;
                if (similarity >= scope.enoughInOrder) {
                    pairs.add(new Pair(old, current, similarity));
                }
            }
        }
        return pairs;
    }

    private static double rank(Pair pair, boolean sameGap, boolean onChain) {
        return pair.similarity()
                + (sameGap ? FOR_THE_SAME_GAP : 0)
                + (onChain ? FOR_THE_CHAIN : 0)
                + (pair.old().number() == pair.current().number() ? FOR_THE_NUMBER : 0);
    }

    /** A rival counts by what the whole would lose if the two changed partners, not by its likeness alone. */
    private Match judged(
            Pair pair, Map<Entry, List<Pair>> rivals, Map<Entry, Pair> chosenByOld, Map<Entry, Pair> chosenByCurrent) {
        double margin = 1;
        var others = new ArrayList<Pair>();
        for (Entry side : List.of(pair.old(), pair.current())) {
            for (Pair rival : rivals.getOrDefault(side, List.of())) {
                if (rival.equals(pair)) {
                    continue;
                }
                Pair partners =
                        side == pair.old() ? chosenByCurrent.get(rival.current()) : chosenByOld.get(rival.old());
                margin = Math.min(margin, pair.similarity() - rival.similarity() + lostByChange(pair, partners, side));
                others.add(rival);
            }
        }
        boolean ambiguous = margin < CLEAR_MARGIN || pair.similarity() < CLEAR_SCORE;
        return new Match(
                pair.old(), pair.current(), pair.similarity(), ambiguous, MatchReason.SIMILAR_TEXT, named(others));
    }

    private static List<Rival> named(List<Pair> others) {
        return others.stream()
                .sorted(Comparator.comparingDouble(other -> -other.similarity()))
                .limit(RIVALS)
                .map(other -> new Rival(
                        other.old().provision.id(), other.current().provision.id(), other.similarity()))
                .toList();
    }

    private static double lostByChange(Pair pair, @Nullable Pair partners, Entry side) {
        if (partners == null) {
            return 0;
        }
        double after = side == pair.old()
                ? partners.old().grams.similarity(pair.current().grams)
                : pair.old().grams.similarity(partners.current().grams);
        return partners.similarity() - after;
    }

    /** Where one clause is left on either side of a gap, they are the same however much of it was rewritten. */
    private void matchLastOnes() {
        if (matches.openOlds(olds).size() > MANY
                || matches.openCurrents(currents).size() > MANY) {
            return;
        }
        var backbone = new Backbone(matches.among(olds));
        for (Entry current : matches.openCurrents(currents)) {
            List<Entry> oldsHere = matches.openOlds(olds).stream()
                    .filter(old -> old.level() == current.level() && backbone.sameGap(old, current))
                    .toList();
            if (oldsHere.size() != 1) {
                continue;
            }
            Entry old = oldsHere.getFirst();
            long currentsHere = matches.openCurrents(currents).stream()
                    .filter(other -> other.level() == old.level() && backbone.sameGap(old, other))
                    .count();
            double similarity = old.grams.similarity(current.grams);
            boolean whole = olds.size() == 1 && currents.size() == 1;
            if (currentsHere == 1 && (whole || similarity >= HINT)) {
                matches.add(new Match(
                        old,
                        current,
                        similarity,
                        !whole && similarity < scope.enoughInOrder,
                        MatchReason.ONLY_ONE_LEFT,
                        List.of()));
            }
        }
    }
}
