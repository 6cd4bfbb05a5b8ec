package org.tiaowen.search.queries;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.search.asking.Understood;

/**
 * Hits.
 *
 * @param understood what was looked for
 * @param paging which of the hits these are, after cutting to the limits
 * @param total how many there are in all
 * @param totalIsExact whether {@code total} was counted to the end; else there are more
 * @param hits in the order asked for
 * @param facets the values of each facet with their numbers of hits, the most frequent first; empty unless counted
 * @param cut the facets that have more than {@value Facet#MOST_VALUES} values; the rarer ones are left out
 * @param <H> the kind of hit
 */
public record SearchPage<H>(
        Understood understood,
        Paging paging,
        long total,
        boolean totalIsExact,
        List<H> hits,
        Map<Facet, Map<String, Long>> facets,
        Set<Facet> cut)
        implements SearchResult<H> {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        cut = Set.copyOf(cut);
    }

    /** Whether there is a next page within the limits. */
    public boolean hasMore() {
        int next = paging.from() + paging.size();
        return next < total && next < Paging.DEEPEST;
    }
}
