package org.tiaowen.search.queries;

/**
 * What came of a search.
 *
 * @param <H> the kind of hit
 */
public sealed interface SearchResult<H> permits SearchPage, SearchUnavailable {}
