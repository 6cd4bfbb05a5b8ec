package org.tiaowen.comments.grouping;

import java.util.Arrays;

/** The keys that weigh most, the heaviest first, of equal ones the smallest. For a handful; not thread-safe. */
final class Best {

    private final int[] keys;
    private final double[] weights;
    private int size;

    /** None yet; at most so many are kept. */
    Best(int most) {
        this.keys = new int[most];
        this.weights = new double[most];
    }

    void offer(int key, double weight) {
        int at = size;
        while (at > 0 && (weight > weights[at - 1] || (weight == weights[at - 1] && key < keys[at - 1]))) {
            at--;
        }
        if (at == keys.length) {
            return;
        }
        size = Math.min(keys.length, size + 1);
        System.arraycopy(keys, at, keys, at + 1, size - at - 1);
        System.arraycopy(weights, at, weights, at + 1, size - at - 1);
        keys[at] = key;
        weights[at] = weight;
    }

    int[] keys() {
        return Arrays.copyOf(keys, size);
    }
}
