package org.tiaowen.comments.worklists;

/**
 * How far the opinions of a consultation are handled. Each number is that of the {@link OpinionFilter.Standing} of its name.
 *
 * @param opinions all of them
 */
public record HandlingCounts(
        long opinions,
        long unlinked,
        long undecided,
        long unpublished,
        long published,
        long withoutChange,
        long unassigned,
        long overdue) {

    /** Opinions with a decision. */
    public long decided() {
        return opinions - undecided;
    }
}
