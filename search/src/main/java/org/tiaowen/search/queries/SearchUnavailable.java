package org.tiaowen.search.queries;

import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;

/**
 * Elasticsearch is away or not ready; everything else of the platform works, and what is written meanwhile will be found
 * when it is back.
 *
 * @param understood what would have been looked for
 * @param reason what is wrong, for administrators
 * @param rebuilding whether nothing is wrong, but the index is being built anew for this version of the program
 * @param <H> the kind of hit
 */
public record SearchUnavailable<H>(Understood understood, String reason, boolean rebuilding)
        implements SearchResult<H> {

    static <H> SearchUnavailable<H> because(SearchClusterUnavailable reason, Understood understood) {
        return new SearchUnavailable<>(understood, String.valueOf(reason.getMessage()), reason.isRebuilding());
    }
}
