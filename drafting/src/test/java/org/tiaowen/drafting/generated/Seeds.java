package org.tiaowen.drafting.generated;

import java.util.function.LongConsumer;

/**
 * The seeds of generated cases. {@code -Dseed=S} begins at S, {@code -Dcases=N} stops after N: one failing case is
 * repeated with {@code -Dseed=S -Dcases=1}. Without them every run takes the same cases.
 */
public final class Seeds {

    private static final long FIRST = 20261123;

    private Seeds() {}

    /**
     * Runs {@code property} with so many seeds and prints which; the first failure names its seed.
     *
     * @throws AssertionError when the property fails, with the seed in front of its message
     */
    public static void check(String name, int cases, LongConsumer property) {
        long first = Long.getLong("seed", FIRST);
        int count = Integer.getInteger("cases", cases);
        System.out.printf("%s: %,d cases from seed %d%n", name, count, first);
        for (long seed = first; seed < first + count; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "%s, repeat with -Dseed=%d -Dcases=1: %s".formatted(name, seed, failure), failure);
            }
        }
    }
}
