package org.tiaowen.comments.digests;

/**
 * How much was said on a clause or on anything inside it, in withheld comments too.
 *
 * @param opinions opinions linked to it
 * @param comments the comments they stand in
 * @param persons who sent them; a comment without a contact counts as one person
 * @param undecided those of the opinions that have no decision
 */
public record ClauseCounts(int opinions, int comments, int persons, int undecided) {

    /** Nothing was said. */
    public static final ClauseCounts NONE = new ClauseCounts(0, 0, 0, 0);
}
