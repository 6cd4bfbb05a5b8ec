package org.tiaowen.search.saved;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A search somebody has saved — 已存检索.
 *
 * @param id its identity
 * @param name as its owner calls it
 * @param address what is typed in the address line, path and query
 * @param savedAt when
 * @param lookedAt when it was last looked for new hits; empty before the first time
 * @param fresh how many hits are new since its owner last opened it
 * @param tooBroad whether it finds more than {@value SavedSearches#MOST_WATCHED} and nothing is told of it
 */
public record SavedSearch(
        UUID id,
        String name,
        String address,
        Instant savedAt,
        Optional<Instant> lookedAt,
        long fresh,
        boolean tooBroad) {}
