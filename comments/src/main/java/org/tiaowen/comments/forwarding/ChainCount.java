package org.tiaowen.comments.forwarding;

/**
 * How many comments came from somewhere, counted on the records of those who spoke; how they travel changes none of it but
 * where they are. Always {@code received = published + withheld + pending = arrived + waiting + keptBack}.
 *
 * @param pending nobody has looked yet whether the public may see them
 * @param arrived with the committee
 * @param waiting at a point on the way, for being forwarded or kept back
 * @param keptBack at a point on the way, with a reason
 * @param persons different people; whoever left no contact is counted once for each comment
 * @param withoutContact comments of people who left none
 */
public record ChainCount(
        long received,
        long published,
        long withheld,
        long pending,
        long arrived,
        long waiting,
        long keptBack,
        long persons,
        long withoutContact) {

    /** Nothing came. */
    public static final ChainCount NONE = new ChainCount(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
