package org.tiaowen.search.elasticsearch;

import org.jspecify.annotations.Nullable;

/**
 * A question to an index.
 *
 * @param condition what to look for
 * @param from how many answers to pass over
 * @param size how many answers to give
 * @param newestBy a moment field to sort by, newest first; null for the best first
 */
public record Inquiry(
        Condition condition, int from, int size, @Nullable String newestBy) {}
