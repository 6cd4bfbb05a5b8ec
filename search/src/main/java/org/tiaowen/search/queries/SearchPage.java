package org.tiaowen.search.queries;

import java.util.List;

/**
 * Hits.
 *
 * @param understood what was looked for
 * @param paging which of the hits these are, after cutting to the limits
 * @param total how many there are in all
 * @param totalIsExact whether {@code total} was counted to the end; else there are more
 * @param hits the best first
 * @param <H> the kind of hit
 */
public record SearchPage<H>(Understood understood, Paging paging, long total, boolean totalIsExact, List<H> hits)
        implements SearchResult<H> {

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /** Whether there is a next page within the limits. */
    public boolean hasMore() {
        int next = paging.from() + paging.size();
        return next < total && next < Paging.DEEPEST;
    }
}
