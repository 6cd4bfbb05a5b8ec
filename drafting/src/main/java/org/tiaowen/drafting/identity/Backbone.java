package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tiaowen.drafting.identity.Outline.Entry;

/** The pairs that keep their order; everything else stands in one of the gaps between them, or has been moved. */
final class Backbone {

    /** An old and a new entry that may be, or are, the same. */
    interface Link {
        Entry old();

        Entry current();
    }

    /** The indexes of the pairs, ascending on both sides. */
    private final int[] olds;

    private final int[] currents;

    Backbone(Collection<? extends Link> sure) {
        List<? extends Link> chain = heaviestChain(sure, any -> 1.0);
        this.olds = chain.stream().mapToInt(link -> link.old().index).toArray();
        this.currents = chain.stream().mapToInt(link -> link.current().index).toArray();
    }

    /** Whether the two stand between the same neighbours of the backbone. */
    boolean sameGap(Entry old, Entry current) {
        return gapOfOld(old) == gapOfCurrent(current);
    }

    /** How many pairs stand in front of an old entry that is in none. */
    int gapOfOld(Entry old) {
        return -Arrays.binarySearch(olds, old.index) - 1;
    }

    /** How many pairs stand in front of a new entry that is in none. */
    int gapOfCurrent(Entry current) {
        return -Arrays.binarySearch(currents, current.index) - 1;
    }

    /** The links of the greatest weight in all that run in the same order on both sides. */
    static <L extends Link> List<L> heaviestChain(Collection<? extends L> links, ToDoubleFunction<L> weight) {
        List<L> sorted = new ArrayList<>(links);
        sorted.sort(Comparator.<L>comparingInt(link -> link.current().index)
                .thenComparing(link -> link.old().index, Comparator.reverseOrder()));
        int[] ranks = sorted.stream()
                .mapToInt(link -> link.old().index)
                .sorted()
                .distinct()
                .toArray();
        var bestUpTo = new BestUpTo(ranks.length);
        var weightOf = new double[sorted.size()];
        var previous = new int[sorted.size()];
        int last = -1;
        for (int i = 0; i < sorted.size(); i++) {
            int rank = Arrays.binarySearch(ranks, sorted.get(i).old().index);
            previous[i] = bestUpTo.find(rank, weightOf);
            weightOf[i] = weight.applyAsDouble(sorted.get(i)) + (previous[i] < 0 ? 0 : weightOf[previous[i]]);
            bestUpTo.put(rank + 1, i, weightOf);
            if (last < 0 || weightOf[i] > weightOf[last]) {
                last = i;
            }
        }
        var chain = new ArrayList<L>();
        for (int i = last; i >= 0; i = previous[i]) {
            chain.add(sorted.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** A binary indexed tree over ranks that answers which link with a lower rank ends the heaviest chain. */
    private static final class BestUpTo {
        private final int[] best;

        BestUpTo(int size) {
            best = new int[size + 1];
            Arrays.fill(best, -1);
        }

        int find(int rank, double[] weightOf) {
            int found = -1;
            for (int at = rank; at > 0; at -= at & -at) {
                if (best[at] >= 0 && (found < 0 || weightOf[best[at]] > weightOf[found])) {
                    found = best[at];
                }
            }
            return found;
        }

        void put(int rank, int link, double[] weightOf) {
            for (int at = rank; at < best.length; at += at & -at) {
                if (best[at] < 0 || weightOf[link] > weightOf[best[at]]) {
                    best[at] = link;
                }
            }
        }
    }
}
