package org.tiaowen.comments.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pieces of two characters, weighed by how few texts have them: what is rare names a place or a matter. Texts that share
 * much of what is rare in both speak of the same.
 */
final class RarePieces {

    /** Found on 58 judged groups and 52 judged pairs that only look alike; see docs/measurements.md. */
    private static final double ALIKE = 0.2;

    private static final double ALIKE_IN_WHAT_IS_RARE = 0.12;

    /** What a text is about, and how much of it the other must say too. */
    private static final int TOPICS = 10;

    private static final int SHARED_TOPICS = 2;

    /** Rare is what one text of seventy has. */
    private static final double RARE = 1 / 70.0;

    /** In a handful of texts everything is rare; as if these were there too. */
    private static final int OTHER_TEXTS = 2_000;

    private static final int MOST_WITH_A_PIECE = 60;
    private static final int LOOKED_UP = 14;
    private static final int MOST_CANDIDATES = 60;

    private final Holders textsWith = new Holders(MOST_WITH_A_PIECE);
    private final KeyNumbers numbers = new KeyNumbers();
    private int[] counts = new int[1 << 10];
    private int texts;

    /** The pieces of a text, each once: the piece above, how often below; sorted by piece. */
    static long[] of(String letters) {
        long[] pieces = new long[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = (long) (letters.charAt(i) << 16 | letters.charAt(i + 1)) << 32 | 1;
        }
        Arrays.sort(pieces);
        int kept = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (kept > 0 && key(pieces[kept - 1]) == key(pieces[i])) {
                pieces[kept - 1]++;
            } else {
                pieces[kept++] = pieces[i];
            }
        }
        return kept == pieces.length ? pieces : Arrays.copyOf(pieces, kept);
    }

    private static int key(long piece) {
        return (int) (piece >>> 32);
    }

    /** Every clause a text names with every number in it: other words for the same have them too. */
    static int[] marks(ReducedText reduced) {
        List<String> citations = keys(reduced, Particle.Kind.CITATION);
        List<String> quantities = keys(reduced, Particle.Kind.QUANTITY);
        return citations.stream()
                .limit(4)
                .flatMap(citation -> quantities.isEmpty()
                        ? Stream.of(citation)
                        : quantities.stream().limit(6).map(quantity -> citation + quantity))
                .mapToInt(mark -> mark.hashCode() | 1 << 31)
                .distinct()
                .toArray();
    }

    private static List<String> keys(ReducedText reduced, Particle.Kind kind) {
        return reduced.stretches().stream()
                .flatMap(stretch -> stretch.parts().stream())
                .filter(part -> part.kind() == kind && !part.soft())
                .map(ReducedText.Part::key)
                .distinct()
                .toList();
    }

    /** Counts a text, so that its words are known to be the less rare. */
    void count(long[] pieces) {
        texts++;
        for (long piece : pieces) {
            int number = numbers.of(key(piece));
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            counts[number]++;
        }
    }

    private int counted(int key) {
        int number = numbers.find(key);
        return number == KeyNumbers.NONE ? 0 : counts[number];
    }

    /** Lets a text be found by others. */
    void add(int id, long[] pieces, int[] marks) {
        for (long piece : pieces) {
            textsWith.add(key(piece), id);
        }
        for (int mark : marks) {
            textsWith.add(mark, id);
        }
    }

    /** The texts that share the most with what is rarest in these pieces. */
    int[] candidates(long[] pieces, int[] marks) {
        Best rarest = new Best(LOOKED_UP);
        for (long piece : pieces) {
            if (textsWith.has(key(piece))) {
                rarest.offer(key(piece), -counted(key(piece)));
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        for (int key : rarest.keys()) {
            lookUp(key, weight(counted(key)), weights);
        }
        for (int mark : marks) {
            lookUp(mark, weight(0), weights);
        }
        Best best = new Best(MOST_CANDIDATES);
        weights.forEach(best::offer);
        return best.keys();
    }

    private void lookUp(int key, double weight, Map<Integer, Double> weights) {
        textsWith.forEach(key, text -> weights.merge(text, weight, Double::sum));
    }

    private double weight(int count) {
        return Math.log((texts + OTHER_TEXTS + 1.0) / (count + 1.0));
    }

    /**
     * How much each piece of a text says, as it was counted once.
     *
     * @param texts how many texts were counted then
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are as many as texts
    record Weights(long[] pieces, float[] weights, int texts) {}

    Weights weights(long[] pieces) {
        float[] weights = new float[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            int count = counted(key(pieces[i]));
            // a piece that only one text has tells nothing of two
            weights[i] = count < 2 ? 0 : (float) weight(count);
        }
        return new Weights(pieces, weights, texts);
    }

    /** Whether so many texts came since that other pieces are rare. */
    boolean isOutdated(Weights weights) {
        return texts > weights.texts() * 1.1 + 50;
    }

    static boolean shareMark(int[] some, int[] others) {
        for (int mark : some) {
            for (int other : others) {
                if (mark == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether both speak of the same matter at the same place, by their words alone; how surely, 0 where not. */
    double sameMatter(Weights a, Weights b) {
        double all = cosine(a, b, 0);
        if (all < ALIKE) {
            return 0;
        }
        double rare = cosine(a, b, (float) weight((int) Math.max(5, texts * RARE)));
        return rare >= ALIKE_IN_WHAT_IS_RARE && topics(a, b) >= SHARED_TOPICS && topics(b, a) >= SHARED_TOPICS
                ? all
                : 0;
    }

    private static double cosine(Weights a, Weights b, float least) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        long[] mine = a.pieces();
        long[] others = b.pieces();
        int i = 0;
        int j = 0;
        while (i < mine.length || j < others.length) {
            int order = i == mine.length ? 1 : j == others.length ? -1 : Integer.compare(key(mine[i]), key(others[j]));
            double weightA = order <= 0 ? weighed(a, i, least) : 0;
            double weightB = order >= 0 ? weighed(b, j, least) : 0;
            dot += weightA * weightB;
            lengthA += weightA * weightA;
            lengthB += weightB * weightB;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return lengthA == 0 || lengthB == 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
    }

    private static double weighed(Weights of, int at, float least) {
        int often = (int) of.pieces()[at];
        return of.weights()[at] < least ? 0 : of.weights()[at] * (often == 1 ? 1 : 1 + Math.log(often));
    }

    private int topics(Weights of, Weights in) {
        float least = (float) weight((int) Math.max(8, texts * 0.08));
        Best topics = new Best(TOPICS);
        for (int at = 0; at < of.pieces().length; at++) {
            topics.offer(at, weighed(of, at, least));
        }
        int shared = 0;
        for (int at : topics.keys()) {
            shared += holds(in.pieces(), key(of.pieces()[at])) ? 1 : 0;
        }
        return shared;
    }

    private static boolean holds(long[] pieces, int key) {
        int low = Arrays.binarySearch(pieces, (long) key << 32);
        int at = low < 0 ? -low - 1 : low;
        return at < pieces.length && key(pieces[at]) == key;
    }
}
