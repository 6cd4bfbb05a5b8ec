package org.tiaowen.search.queries;

/**
 * Which of the hits to give; asks for more than the limits are cut to them.
 *
 * @param from how many hits to pass over, up to {@value #DEEPEST} less {@code size}
 * @param size how many to give, from 1 to {@value #LARGEST}
 */
public record Paging(int from, int size) {

    /** Nobody reads on to there; each further page costs every shard more. */
    public static final int DEEPEST = 1_000;

    public static final int LARGEST = 100;

    public Paging {
        size = Math.clamp(size, 1, LARGEST);
        from = Math.clamp(from, 0, DEEPEST - size);
    }

    /** The first hits. */
    public static Paging first(int size) {
        return new Paging(0, size);
    }
}
