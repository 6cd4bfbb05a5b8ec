package org.tiaowen.comments.placements;

import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Where the words an author selected stand in a later version; they are looked for in the mapped clauses only.
 *
 * @param clause the clause they stand in, null where they are gone
 * @param start UTF-16 offset of the first in {@link org.tiaowen.comments.consultations.ClauseWords} of that clause; 0 where gone
 * @param end offset behind the last; 0 where gone
 * @param words as they read now, empty where they are gone
 */
public record WordsPlace(State state, @Nullable ProvisionId clause, int start, int end, String words) {

    /** What became of the words. */
    public enum State {
        /** Every character stands there as it did. */
        EXACT,
        /** Some of them were edited. */
        CHANGED,
        /** They were deleted, or it is not known which clause they went to. */
        GONE
    }

    /** Words that stand nowhere any more. */
    public static WordsPlace gone() {
        return new WordsPlace(State.GONE, null, 0, 0, "");
    }
}
