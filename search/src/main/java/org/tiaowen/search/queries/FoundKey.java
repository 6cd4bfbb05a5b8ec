package org.tiaowen.search.queries;

/**
 * What a hit is known by, to tell whether it has been seen before.
 *
 * @param hit for a clause its work and its identity, for a comment its identity: as {@link Listing#among} wants it
 * @param wording a hash of the words of a clause, for a clause with other words is another hit; empty for a comment
 */
public record FoundKey(String hit, String wording) {

    /** Stands between the two in {@link #value}. */
    public static final String WORDING = "#";

    /** Both as one. */
    public String value() {
        return wording.isEmpty() ? hit : hit + WORDING + wording;
    }
}
