package org.tiaowen.drafting.identity;

import java.util.List;
import java.util.Set;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;

/**
 * Matches two lists of clauses one to one: equal words first, then by similarity, where order and number only decide
 * between texts that are about as like as each other.
 */
final class PairMatching {

    /** Where the two lists come from: how little likeness is enough, since less can be confused inside one clause. */
    enum Scope {
        WHOLE_TEXT(0.30, 0.45, 0.40),
        SAME_CLAUSE(0.20, 0.40, 0.40),
        /** The parts of one article, whatever paragraph they stand under. */
        SAME_ARTICLE(0.45, 0.45, 0.55),
        ELSEWHERE(0.45, 0.45, 0.65);

        final double enoughInOrder;
        final double enoughMoved;
        /** Less likeness than this asks a person even without a rival. */
        final double clear;

        Scope(double enoughInOrder, double enoughMoved, double clear) {
            this.enoughInOrder = enoughInOrder;
            this.enoughMoved = enoughMoved;
            this.clear = clear;
        }

        /** Whether an item may have become a paragraph on the way. */
        boolean crossesLevels() {
            return this == SAME_ARTICLE || this == ELSEWHERE;
        }
    }

    /** Less likeness than this asks a person even without a rival. */
    static final double CLEAR_SCORE = 0.40;

    /** No clause has so many open parts at once, unless somebody wants to keep the program busy. */
    private static final int MANY = 200;
    /** Enough to see that one text was written over the other when nothing else can have been. */
    private static final double HINT = 0.12;

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
        var equal = new EqualTexts(matches, olds, currents);
        equal.matchUnique();
        // repeats wait: their neighbours tell them apart, and these may have been amended
        new SimilarTexts(matches, scope, olds, currents).run(equal.repeats());
        equal.matchRepeats();
        new SimilarTexts(matches, scope, olds, currents).run(Set.of());
        if (scope == Scope.SAME_CLAUSE) {
            matchLastOnes();
        }
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
            double similarity = old.similarity(current);
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
