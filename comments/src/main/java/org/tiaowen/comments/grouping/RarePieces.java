package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private final Map<Integer, int[]> textsWith = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int texts;

    /** The pieces of a text, each once: the piece above, how often below; sorted by piece. */
    static long[] of(String letters) {
        Map<Integer, Integer> often = new HashMap<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            often.merge(letters.charAt(i) << 16 | letters.charAt(i + 1), 1, Integer::sum);
        }
        long[] pieces = new long[often.size()];
        int at = 0;
        for (Map.Entry<Integer, Integer> piece : often.entrySet()) {
            pieces[at++] = (long) piece.getKey() << 32 | piece.getValue();
        }
        Arrays.sort(pieces);
        return pieces;
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
            counts.merge((int) (piece >>> 32), 1, Integer::sum);
        }
    }

    /** Lets a text be found by others. */
    void add(int id, long[] pieces, int[] marks) {
        for (long piece : pieces) {
            put((int) (piece >>> 32), id);
        }
        for (int mark : marks) {
            put(mark, id);
        }
    }

    private void put(int key, int id) {
        int[] with = textsWith.getOrDefault(key, new int[] {0, 0});
        if (with[0] < MOST_WITH_A_PIECE) {
            int[] longer = with[0] + 1 < with.length ? with : Arrays.copyOf(with, with.length * 2);
            longer[++longer[0]] = id;
            textsWith.put(key, longer);
        } else {
            with[0] = MOST_WITH_A_PIECE;
        }
    }

    /** The texts that share the most with what is rarest in these pieces. */
    Collection<Integer> candidates(long[] pieces, int[] marks) {
        int[] keys = new int[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            keys[i] = (int) (pieces[i] >>> 32);
        }
        Map<Integer, Double> weights = new HashMap<>();
        Arrays.stream(keys)
                .boxed()
                .filter(textsWith::containsKey)
                .sorted(Comparator.<Integer>comparingInt(key -> counts.getOrDefault(key, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LOOKED_UP)
                .forEach(key -> lookUp(key, weight(counts.getOrDefault(key, 0)), weights));
        for (int mark : marks) {
            lookUp(mark, weight(0), weights);
        }
        List<Map.Entry<Integer, Double>> best = new ArrayList<>(weights.entrySet());
        best.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return best.stream().limit(MOST_CANDIDATES).map(Map.Entry::getKey).toList();
    }

    private void lookUp(int key, double weight, Map<Integer, Double> weights) {
        int[] with = textsWith.get(key);
        if (with != null) {
            for (int i = 1; i <= with[0]; i++) {
                weights.merge(with[i], weight, Double::sum);
            }
        }
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
            int count = counts.getOrDefault((int) (pieces[i] >>> 32), 0);
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
            int order = i == mine.length
                    ? 1
                    : j == others.length ? -1 : Integer.compare((int) (mine[i] >> 32), (int) (others[j] >> 32));
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

    private long topics(Weights of, Weights in) {
        float least = (float) weight((int) Math.max(8, texts * 0.08));
        return IntStream.range(0, of.pieces().length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> -weighed(of, at, least))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TOPICS)
                .filter(at -> holds(in.pieces(), (int) (of.pieces()[at] >> 32)))
                .count();
    }

    private static boolean holds(long[] pieces, int key) {
        int low = Arrays.binarySearch(pieces, (long) key << 32);
        int at = low < 0 ? -low - 1 : low;
        return at < pieces.length && (int) (pieces[at] >> 32) == key;
    }
}
