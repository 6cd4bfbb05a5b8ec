/**
 * Elasticsearch as the rest of the module sees it; the only package that knows its client.
 *
 * <p>{@link SearchCluster} writes and asks, {@link SearchIndexes} creates indexes and moves aliases, an
 * {@link IndexSchema} says which fields an index has, a {@link Condition} what to look for.
 *
 * <p>Traps: only what the bare server can do may be used (no plug-ins, no scripts, no delete-by-query), so that the
 * embedded server and any cluster behave alike. Everything goes through an alias and says so, for otherwise
 * Elasticsearch would create a missing index by itself with guessed field types.
 */
@NullMarked
package org.tiaowen.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
