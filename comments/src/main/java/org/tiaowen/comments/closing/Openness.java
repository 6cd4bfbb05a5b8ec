package org.tiaowen.comments.closing;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is still open in a consultation.
 *
 * @param counts how many rows there are of each kind; kinds without any are missing
 */
public record Openness(Map<OpeningKind, Long> counts) {

    public Openness {
        var some = new EnumMap<OpeningKind, Long>(OpeningKind.class);
        counts.forEach((kind, count) -> {
            if (count > 0) {
                some.put(kind, count);
            }
        });
        counts = Map.copyOf(some);
    }

    /** Whether nothing is open. */
    public boolean isNothing() {
        return counts.isEmpty();
    }

    /** How many rows of that kind are open. */
    public long of(OpeningKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
