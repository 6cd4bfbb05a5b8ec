package org.tiaowen.comments.grouping;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** For each key the texts that have it, in the order they came, up to a limit. Most keys have one. Not thread-safe. */
final class Holders {

    private final KeyNumbers numbers = new KeyNumbers();
    private final int most;
    private int[] first = new int[1 << 10];
    private byte[] sizes = new byte[1 << 10];
    private int[] @Nullable [] others = new int[1 << 10][];

    /**
     * Nobody yet.
     *
     * @param most so many texts are kept for a key, those that came first
     */
    Holders(int most) {
        if (most < 1 || most > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("from 1 to " + Byte.MAX_VALUE + " texts are kept, not " + most);
        }
        this.most = most;
    }

    void add(long key, int text) {
        int number = numbers.of(key);
        if (number >= first.length) {
            int length = Math.max(number + 1, first.length * 2);
            first = Arrays.copyOf(first, length);
            sizes = Arrays.copyOf(sizes, length);
            others = Arrays.copyOf(others, length);
        }
        int size = sizes[number];
        if (size == 0) {
            first[number] = text;
        } else if (size < most) {
            int[] known = others[number];
            int[] with =
                    known == null ? new int[1] : size <= known.length ? known : Arrays.copyOf(known, known.length * 2);
            with[size - 1] = text;
            others[number] = with;
        }
        sizes[number] = (byte) Math.min(most, size + 1);
    }

    boolean has(long key) {
        return numbers.find(key) != KeyNumbers.NONE;
    }

    void forEach(long key, IntConsumer visit) {
        int number = numbers.find(key);
        if (number != KeyNumbers.NONE) {
            visit.accept(first[number]);
            int[] more = others[number];
            for (int i = 1; more != null && i < sizes[number]; i++) {
                visit.accept(more[i - 1]);
            }
        }
    }
}
