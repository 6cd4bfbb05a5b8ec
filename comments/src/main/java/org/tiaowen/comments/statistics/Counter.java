package org.tiaowen.comments.statistics;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Adds up lines. Not thread-safe. */
final class Counter {

    private static final Measure[] MEASURES = Measure.values();

    private final long[] numbers = new long[MEASURES.length];
    private final Map<Measure, BitSet> known = new EnumMap<>(Measure.class);

    /** Each line once; the places of the numbers are those of the bits. */
    void add(Line line) {
        for (long rest = line.measures(); rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            Measure measure = MEASURES[place];
            int sameness = line.sameness(measure.unit());
            if (sameness < 0 || isNew(measure, sameness)) {
                numbers[place]++;
            }
        }
    }

    private boolean isNew(Measure measure, int sameness) {
        BitSet before = known.computeIfAbsent(measure, any -> new BitSet());
        boolean isNew = !before.get(sameness);
        before.set(sameness);
        return isNew;
    }

    Sheet sheet(Slice slice) {
        Map<Measure, Long> all = new EnumMap<>(Measure.class);
        for (int place = 0; place < numbers.length; place++) {
            all.put(MEASURES[place], numbers[place]);
        }
        return new Sheet(slice, all);
    }
}
