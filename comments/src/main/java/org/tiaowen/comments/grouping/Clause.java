package org.tiaowen.comments.grouping;

import java.util.List;

/**
 * A part of a comment between two marks.
 *
 * @param letters its letters and digits, folded, numbers in digits
 * @param wanting whether a word of wanting stands in it and it does not ask
 * @param demanding whether it says what is wanted: a citation, a number or a word of wanting stands in it
 * @param asking whether it asks
 */
record Clause(String letters, List<Particle> particles, boolean wanting, boolean demanding, boolean asking) {

    Clause {
        particles = List.copyOf(particles);
    }

    /** Whether it wants something or names a clause. */
    boolean isCore() {
        return wanting || names();
    }

    /** Whether it names a clause. */
    boolean names() {
        return particles.stream().anyMatch(particle -> particle.kind() == Particle.Kind.CITATION);
    }
}
