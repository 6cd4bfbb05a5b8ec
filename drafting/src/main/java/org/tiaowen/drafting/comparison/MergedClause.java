package org.tiaowen.drafting.comparison;

import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What came of one clause when two drafters' texts were put together.
 *
 * @param designation how it is cited: in the base, or where it is new in the text that has it
 */
public record MergedClause(ProvisionId id, Level level, String designation, State state) {

    /** Who changed it. */
    public enum State {
        UNCHANGED,
        /** Only I changed, inserted, moved or deleted it. */
        MINE,
        /** Only they did. */
        THEIRS,
        /** Both did the same. */
        BOTH_SAME,
        /** Both changed it in different places, and both changes stand. */
        BOTH_MERGED,
        /** A person has to choose; see {@link MergeConflict}. */
        CONFLICT
    }
}
