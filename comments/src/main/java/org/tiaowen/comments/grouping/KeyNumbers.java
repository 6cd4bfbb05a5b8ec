package org.tiaowen.comments.grouping;

import java.util.Arrays;

/**
 * Numbers keys from 0 in the order they come. Two Chinese characters in one int fall on so few hash codes of a {@code
 * HashMap} that looking them up there took half the time of weighing a text; here every bit of a key counts. Not
 * thread-safe.
 */
final class KeyNumbers {

    static final int NONE = -1;

    private static final int SMALLEST = 1 << 10;

    /** Fuller tables are slow to look up in. */
    private static final double FULL = 0.7;

    private long[] keys = new long[SMALLEST];
    private int[] numbers = filled(SMALLEST);
    private int size;

    /** The number of a key, given now where it is new. */
    int of(long key) {
        int at = place(keys, numbers, key);
        if (numbers[at] == NONE) {
            if (size >= keys.length * FULL) {
                grow();
                at = place(keys, numbers, key);
            }
            keys[at] = key;
            numbers[at] = size++;
        }
        return numbers[at];
    }

    /** The number of a key, {@value #NONE} where it has none. */
    int find(long key) {
        return numbers[place(keys, numbers, key)];
    }

    private static int place(long[] keys, int[] numbers, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int at = (int) (mixed >>> 32) & mask;
        while (numbers[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] longer = new long[keys.length * 2];
        int[] others = filled(longer.length);
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != NONE) {
                int at = place(longer, others, keys[i]);
                longer[at] = keys[i];
                others[at] = numbers[i];
            }
        }
        keys = longer;
        numbers = others;
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
