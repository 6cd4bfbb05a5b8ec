package org.tiaowen.comments.grouping;

import java.util.Arrays;

/** The three-character pieces of a text as sorted hashes, and the MinHash bands by which near texts find each other. */
final class Shingles {

    private static final int LENGTH = 3;
    private static final int HASHES = 64;
    private static final int ROWS = 4;

    /** 64 hashes in 16 bands of 4: nine of ten pairs with a Jaccard index of 0.6 meet. */
    static final int BANDS = HASHES / ROWS;

    private static final int[] SEEDS = seeds();

    private Shingles() {}

    /** Sorted, each once; a text shorter than three characters is one piece. */
    static int[] of(String letters) {
        int count = Math.max(1, letters.length() - LENGTH + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 17;
            for (int j = i; j < Math.min(letters.length(), i + LENGTH); j++) {
                hash = hash * 31 * 31 + letters.charAt(j) * 7919;
            }
            hashes[i] = mix(hash);
        }
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return kept == count ? hashes : Arrays.copyOf(hashes, kept);
    }

    /** One key for each band; texts with an equal key in a band are looked at together. */
    static long[] bands(int[] shingles) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                int seed = SEEDS[band * ROWS + row];
                int least = Integer.MAX_VALUE;
                for (int shingle : shingles) {
                    least = Math.min(least, mix(shingle ^ seed));
                }
                key = key * 0x9E3779B97F4A7C15L + least;
            }
            bands[band] = key;
        }
        return bands;
    }

    /** How many pieces two texts share. */
    static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static int mix(int value) {
        int x = value;
        x ^= x >>> 16;
        x *= 0x7feb352d;
        x ^= x >>> 15;
        x *= 0x846ca68b;
        return x ^ (x >>> 16);
    }

    private static int[] seeds() {
        int[] seeds = new int[HASHES];
        int seed = 0x5f3759df;
        for (int i = 0; i < HASHES; i++) {
            seed = mix(seed + i);
            seeds[i] = seed;
        }
        return seeds;
    }
}
