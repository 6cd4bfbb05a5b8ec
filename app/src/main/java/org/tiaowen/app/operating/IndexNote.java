package org.tiaowen.app.operating;

import java.util.Optional;
import org.tiaowen.search.index.IndexHealth;
import org.tiaowen.search.index.SearchStatus;

/**
 * What a page of hits has to say about what may be missing in it.
 *
 * @param own how many of the reader's own changes cannot be found yet
 * @param behind how far the index is behind, where a reader may notice
 */
public record IndexNote(int own, Optional<SearchStatus> behind) {

    /** Nothing is missing. */
    static final IndexNote NONE = new IndexNote(0, Optional.empty());

    /** Whether there is anything to say. */
    public boolean isNeeded() {
        return own > 0 || behind.isPresent();
    }

    /** Whether more changes wait than were counted. */
    public boolean isMoreThanCounted() {
        return behind.filter(status -> status.pending() >= IndexHealth.COUNTED_FOR_READERS)
                .isPresent();
    }
}
