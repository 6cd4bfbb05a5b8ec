package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;
import org.tiaowen.drafting.identity.PairMatching.Scope;

/**
 * Matches clauses with similar words. The words decide; place, order, chapter and number count for as much as the words
 * leave open, and look-alikes are told apart by the words they do not share.
 */
final class SimilarTexts {

    private record Pair(Entry old, Entry current, double similarity) implements Backbone.Link {}

    private static final int CANDIDATES = 8;
    /** Lists up to this length are compared all with all. */
    private static final int FEW = 12;

    private static final double FOR_THE_SAME_GAP = 0.10;
    private static final double FOR_THE_CHAIN = 0.10;
    private static final double FOR_THE_CHAPTER = 0.05;
    private static final double FOR_THE_NUMBER = 0.04;
    /** A margin to the second best below this asks a person; about one noun in a clause of forty characters. */
    private static final double CLEAR_MARGIN = 0.03;
    /** Unless so much more of what only one of the two has is in the clause itself. */
    private static final double CLEAR_CONTRAST = 0.50;
    /** A rival so near in likeness must have less of its own words in the clause, whatever the margin is. */
    private static final double LOOK_ALIKE = 0.15;

    private static final double SOME_CONTRAST = 0.34;
    /** So often partners are exchanged at most; a second round is rarely needed. */
    private static final int ROUNDS = 3;

    private final Matches matches;
    private final Scope scope;
    private final List<Entry> olds;
    private final List<Entry> currents;
    private final Backbone backbone;
    private final Map<Entry, Pair> byOld = new LinkedHashMap<>();
    private final Map<Entry, Pair> byCurrent = new HashMap<>();
    private final Map<Entry, List<Pair>> around = new HashMap<>();

    SimilarTexts(Matches matches, Scope scope, List<Entry> olds, List<Entry> currents) {
        this.matches = matches;
        this.scope = scope;
        this.olds = olds;
        this.currents = currents;
        this.backbone = new Backbone(matches.among(olds));
    }

    /** Adds what it finds to the matches, leaving out the clauses in {@code waiting}. */
    void run(Set<Entry> waiting) {
        List<Pair> pairs = similarPairs(waiting);
        for (Pair pair : pairs) {
            around.computeIfAbsent(pair.old(), any -> new ArrayList<>()).add(pair);
            around.computeIfAbsent(pair.current(), any -> new ArrayList<>()).add(pair);
        }
        ranked(pairs).forEach(pair -> {
            if (!byOld.containsKey(pair.old()) && !byCurrent.containsKey(pair.current())) {
                choose(pair);
            }
        });
        exchange();
        var family = new Family(olds, currents);
        byOld.values().forEach(pair -> matches.add(judged(pair, family)));
    }

    private void choose(Pair pair) {
        byOld.put(pair.old(), pair);
        byCurrent.put(pair.current(), pair);
    }

    private List<Pair> similarPairs(Set<Entry> waiting) {
        List<Entry> openOlds = without(waiting, matches.openOlds(olds));
        List<Entry> openCurrents = without(waiting, matches.openCurrents(currents));
        boolean few = openOlds.size() <= FEW && openCurrents.size() <= FEW;
        var index = few ? null : new Candidates(openOlds);
        var pairs = new ArrayList<Pair>();
        for (Entry current : openCurrents) {
            for (Entry old : index == null ? openOlds : index.of(current, CANDIDATES)) {
                double similarity =
                        old.level() == current.level() || scope.crossesLevels() ? old.similarity(current) : 0;
                if (similarity >= scope.enoughInOrder) {
                    pairs.add(new Pair(old, current, similarity));
                }
            }
        }
        return pairs;
    }

    private static List<Entry> without(Set<Entry> waiting, List<Entry> entries) {
        return entries.stream().filter(entry -> !waiting.contains(entry)).toList();
    }

    /** Those that are good enough, the best first. */
    private List<Pair> ranked(Collection<Pair> pairs) {
        List<Pair> inOrder = pairs.stream().filter(this::isInPlace).toList();
        // a steep power: two good pairs in order outweigh three poor ones
        Set<Pair> chain = new HashSet<>(Backbone.heaviestChain(inOrder, pair -> Math.pow(pair.similarity(), 6)));
        record Ranked(Pair pair, double rank) {}
        return pairs.stream()
                .filter(this::isEnough)
                .map(pair -> new Ranked(pair, rank(pair, chain.contains(pair))))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.rank())
                        .thenComparingInt(one -> one.pair().current().index)
                        .thenComparingInt(one -> one.pair().old().index))
                .map(Ranked::pair)
                .toList();
    }

    private boolean isInPlace(Pair pair) {
        return backbone.sameGap(pair.old(), pair.current());
    }

    private boolean isEnough(Pair pair) {
        return pair.similarity() >= (isInPlace(pair) ? scope.enoughInOrder : scope.enoughMoved);
    }

    private double rank(Pair pair, boolean onChain) {
        double place = (isInPlace(pair) ? FOR_THE_SAME_GAP : 0)
                + (onChain ? FOR_THE_CHAIN : 0)
                + (sameHeading(pair) ? FOR_THE_CHAPTER : 0)
                + (pair.old().number() == pair.current().number() ? FOR_THE_NUMBER : 0);
        return pair.similarity() + (1 - pair.similarity()) * place;
    }

    private static boolean sameHeading(Pair pair) {
        Entry old = pair.old().parent;
        Entry current = pair.current().parent;
        return old != null
                && current != null
                && old.role == Role.HEADING
                && current.role == Role.HEADING
                && old.folded.equals(current.folded);
    }

    /** Lets partners be exchanged where the words that tell the look-alikes apart say so. */
    private void exchange() {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (Pair pair : List.copyOf(byOld.values())) {
                for (Pair rival : around.getOrDefault(pair.current(), List.of())) {
                    boolean still = pair.equals(byOld.get(pair.old())) && !pair.equals(rival);
                    if (still && isEnough(rival) && loss(pair, rival) < 0 && contrast(pair, rival) <= -CLEAR_CONTRAST) {
                        exchange(pair, rival);
                        changed = true;
                        break;
                    }
                }
            }
        }
    }

    private void exchange(Pair pair, Pair rival) {
        Pair partners = byOld.remove(rival.old());
        byOld.remove(pair.old());
        byCurrent.remove(pair.current());
        choose(rival);
        if (partners != null) {
            byCurrent.remove(partners.current());
            var crossed = new Pair(pair.old(), partners.current(), pair.old().similarity(partners.current()));
            if (isEnough(crossed)) {
                choose(crossed);
            }
        }
    }

    /** What the whole would lose in likeness if this rival were chosen, and those it takes its clauses from exchanged. */
    private double loss(Pair pair, Pair rival) {
        Pair partners = partners(pair, rival);
        double loss = pair.similarity() - rival.similarity();
        if (partners != null) {
            loss += partners.similarity() - crossed(pair, rival, partners);
        }
        return loss;
    }

    private @Nullable Pair partners(Pair pair, Pair rival) {
        return rival.current() == pair.current() ? byOld.get(rival.old()) : byCurrent.get(rival.current());
    }

    private static double crossed(Pair pair, Pair rival, Pair partners) {
        return rival.current() == pair.current()
                ? pair.old().similarity(partners.current())
                : partners.old().similarity(pair.current());
    }

    /** How clearly what only one of the two look-alikes has speaks for the pair and against its rival, from -1 to 1. */
    private double contrast(Pair pair, Pair rival) {
        Pair partners = partners(pair, rival);
        if (rival.current() == pair.current()) {
            Grams here = pair.old().grams;
            Grams there = rival.old().grams;
            double contrast = here.contrast(there, pair.current().grams);
            return partners == null ? contrast : (contrast + there.contrast(here, partners.current().grams)) / 2;
        }
        Grams here = pair.current().grams;
        Grams there = rival.current().grams;
        double contrast = here.contrast(there, pair.old().grams);
        return partners == null ? contrast : (contrast + there.contrast(here, partners.old().grams)) / 2;
    }

    private Match judged(Pair pair, Family family) {
        var others = new ArrayList<Other>();
        for (Entry side : List.of(pair.old(), pair.current())) {
            for (Pair rival : around.getOrDefault(side, List.of())) {
                if (!rival.equals(pair)) {
                    others.add(new Other(rival.old(), rival.current(), rival.similarity(), isClose(pair, rival)));
                }
            }
        }
        others.addAll(family.unproven(pair.old(), pair.current(), pair.similarity()));
        others.sort(Comparator.comparing(Other::close).reversed().thenComparingDouble(other -> -other.score()));
        boolean weak = pair.similarity() < scope.clear
                || (!isInPlace(pair) && Family.onlyFormulasKept(pair.old(), pair.current()));
        return new Match(
                pair.old(),
                pair.current(),
                pair.similarity(),
                weak,
                MatchReason.SIMILAR_TEXT,
                List.copyOf(new LinkedHashSet<>(others)));
    }

    private boolean isClose(Pair pair, Pair rival) {
        boolean near = loss(pair, rival) < CLEAR_MARGIN;
        boolean lookAlike = rival.similarity() > pair.similarity() - LOOK_ALIKE;
        double enough = near ? CLEAR_CONTRAST : SOME_CONTRAST;
        return (near || lookAlike) && contrast(pair, rival) < enough;
    }
}
