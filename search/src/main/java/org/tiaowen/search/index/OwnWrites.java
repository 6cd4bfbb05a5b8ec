package org.tiaowen.search.index;

import java.util.List;

/**
 * Remembers what the person who is being served has changed, so that their next search can wait for it; implemented by
 * whoever knows the person.
 */
public interface OwnWrites {

    /** Whether a person is being served, who may look for what they change: such changes overtake those of batches. */
    boolean isServingSomebody();

    /** These tasks were queued for that person and are committed. */
    void queued(List<Long> tasks);
}
