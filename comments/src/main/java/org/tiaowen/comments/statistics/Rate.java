package org.tiaowen.comments.statistics;

/**
 * A rate with its base.
 *
 * @param part how many of the base
 * @param base what it is a rate of
 * @param leftOut what is in neither, for nobody knows: evaluations that were not returned
 */
public record Rate(long part, long base, long leftOut) {

    /** From 0 to 1; not a number where the base is empty. */
    public double value() {
        return base == 0 ? Double.NaN : (double) part / base;
    }
}
