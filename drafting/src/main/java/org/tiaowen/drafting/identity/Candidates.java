package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tiaowen.drafting.identity.Outline.Entry;

/**
 * Finds, for a clause, the few others that share the most with it, through an index from pairs of characters to the
 * clauses that hold them; never by comparing all with all.
 */
final class Candidates {

    /** A pair of characters in more clauses than this tells too little to look them all up. */
    private static final int COMMON = 256;
    /** So many look-ups per clause at most, the rarest pairs first: keeps hostile texts linear. */
    private static final int LOOK_UPS = 4_000;

    private final List<Entry> olds;
    /** Pair of characters in the high half, position in {@link #olds} in the low half; sorted. */
    private final long[] postings;

    private final double[] shared;
    private final double[] lengthNorms;

    Candidates(List<Entry> olds) {
        this.olds = olds;
        int size = olds.stream().mapToInt(old -> old.grams.size()).sum();
        this.postings = new long[size];
        int at = 0;
        for (int i = 0; i < olds.size(); i++) {
            for (int g = 0; g < olds.get(i).grams.size(); g++) {
                postings[at++] = key(olds.get(i).grams.code(g), i);
            }
        }
        Arrays.sort(postings);
        this.shared = new double[olds.size()];
        this.lengthNorms = olds.stream()
                .mapToDouble(old -> Math.sqrt(20.0 + old.grams.size()))
                .toArray();
    }

    /** The {@code most} likely counterparts of {@code current}, best first. */
    List<Entry> of(Entry current, int most) {
        record Range(int from, int to) {}
        var ranges = new ArrayList<Range>();
        for (int g = 0; g < current.grams.size(); g++) {
            int code = current.grams.code(g);
            int from = firstAtLeast(key(code, 0));
            int to = from;
            while (to < postings.length && to - from <= COMMON && (int) (postings[to] >> 32) == code) {
                to++;
            }
            if (to > from && to - from <= COMMON) {
                ranges.add(new Range(from, to));
            }
        }
        ranges.sort(Comparator.comparingInt(range -> range.to() - range.from()));
        var touched = new ArrayList<Integer>();
        int lookUps = 0;
        for (Range range : ranges) {
            // a pair held by few clauses tells more; exact weights come with the similarity
            double worth = 1 / Math.sqrt(range.to() - range.from());
            for (int at = range.from(); at < range.to() && lookUps < LOOK_UPS; at++, lookUps++) {
                int old = (int) postings[at];
                if (shared[old] == 0) {
                    touched.add(old);
                }
                shared[old] += worth;
            }
        }
        List<Entry> best = best(touched, most);
        touched.forEach(old -> shared[old] = 0);
        return best;
    }

    /** A few of many: to sort them all would cost more than everything else. */
    private List<Entry> best(List<Integer> touched, int most) {
        var best = new int[Math.min(most, touched.size())];
        int count = 0;
        for (int old : touched) {
            int at = count;
            while (at > 0 && isBetter(old, best[at - 1])) {
                at--;
            }
            if (at < best.length) {
                count = Math.min(count + 1, best.length);
                System.arraycopy(best, at, best, at + 1, count - at - 1);
                best[at] = old;
            }
        }
        return Arrays.stream(best).mapToObj(olds::get).toList();
    }

    private boolean isBetter(int old, int other) {
        double difference = shared[old] / lengthNorms[old] - shared[other] / lengthNorms[other];
        return difference > 0 || (difference == 0 && old < other);
    }

    private int firstAtLeast(long key) {
        int found = Arrays.binarySearch(postings, key);
        return found < 0 ? -found - 1 : found;
    }

    private static long key(int code, int position) {
        return (long) code << 32 | position;
    }
}
