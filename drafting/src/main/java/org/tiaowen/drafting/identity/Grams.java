package org.tiaowen.drafting.identity;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The distinct pairs of neighbouring characters of one clause, sorted, each with what it is worth. */
final class Grams {

    /** Below so many pairs, being contained in another text says nothing. */
    private static final int FEW = 8;

    private static final double CONTAINMENT_SHARE = 0.35;

    /** Being contained counts in full down to a third of the longer text. */
    private static final double FAR_SHORTER = 3;

    static final Grams NONE = new Grams(new int[0], new double[0]);

    /** To lack the words of the longer of two look-alikes tells less than to have those of the other. */
    private static final double NOTHING_OWN = 0.5;

    private final int[] codes;
    private final double[] weights;
    private final double total;

    private Grams(int[] codes, double[] weights) {
        this.codes = codes;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
    }

    /** The pairs of {@code folded}; a text of one character is its own pair. */
    static Grams of(String folded, GramFrequencies frequencies) {
        int[] codes = codes(folded);
        return new Grams(
                codes, Arrays.stream(codes).mapToDouble(frequencies::weight).toArray());
    }

    static int[] codes(String folded) {
        if (folded.length() < 2) {
            return folded.chars().toArray();
        }
        var pairs = new int[folded.length() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = folded.charAt(i) << 16 | folded.charAt(i + 1);
        }
        Arrays.sort(pairs);
        int distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, distinct);
    }

    int size() {
        return codes.length;
    }

    int code(int at) {
        return codes[at];
    }

    /**
     * How alike two clauses are, from 0 to 1: mostly what they share of both, and partly how much of the shorter one
     * is inside the longer, since an amended article often keeps its words and gains as many again.
     */
    double similarity(Grams other) {
        if (total == 0 || other.total == 0) {
            return 0;
        }
        double shared = shared(other);
        double dice = 2 * shared / (total + other.total);
        if (Math.min(codes.length, other.codes.length) < FEW) {
            return dice;
        }
        double shorter = Math.min(total, other.total);
        // 构成犯罪的，依法追究刑事责任 stands in many a long article and is none of them
        double sized = Math.min(1, FAR_SHORTER * shorter / Math.max(total, other.total));
        return (1 - CONTAINMENT_SHARE) * dice + CONTAINMENT_SHARE * sized * shared / shorter;
    }

    /**
     * How much more {@code clause} has of what is only here than of what is only in {@code other}, from -1 to 1: tells
     * look-alikes apart however long the words are that they share.
     */
    double contrast(Grams other, Grams clause) {
        Grams here = without(other);
        Grams there = other.without(this);
        double rival = there.coverageBy(clause);
        return here.total == 0 ? NOTHING_OWN - rival : here.coverageBy(clause) - rival;
    }

    /** How much of this clause lies in {@code whole}, from 0 to 1. */
    double coverageBy(Grams whole) {
        return total == 0 ? 0 : shared(whole) / total;
    }

    /** What is here and not in {@code other}. */
    Grams without(Grams other) {
        return only(code -> Arrays.binarySearch(other.codes, code) < 0);
    }

    /** What is no formula of the language of law. */
    Grams ownWords() {
        return only(code -> !Formulas.contain(code));
    }

    private Grams only(IntPredicate wanted) {
        var kept = new int[codes.length];
        var keptWeights = new double[codes.length];
        int count = 0;
        for (int i = 0; i < codes.length; i++) {
            if (wanted.test(codes[i])) {
                kept[count] = codes[i];
                keptWeights[count++] = weights[i];
            }
        }
        return new Grams(Arrays.copyOf(kept, count), Arrays.copyOf(keptWeights, count));
    }

    private double shared(Grams other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < codes.length && j < other.codes.length) {
            int order = Integer.compare(codes[i], other.codes[j]);
            if (order == 0) {
                sum += weights[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
