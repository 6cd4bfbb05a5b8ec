package org.tiaowen.search.queries;

import org.tiaowen.search.asking.Understood;

/**
 * Elasticsearch is away or not ready; everything else of the platform works, and what is written meanwhile will be found
 * when it is back.
 *
 * @param understood what would have been looked for
 * @param reason what is wrong, for administrators
 * @param <H> the kind of hit
 */
public record SearchUnavailable<H>(Understood understood, String reason) implements SearchResult<H> {}
