/**
 * The embedded search server: Elasticsearch as a home directory carried on the class path, and as a process.
 *
 * <p>{@link org.tiaowen.searchserver.SearchServerHome} puts the home on disk,
 * {@link org.tiaowen.searchserver.SearchServer} runs it. Neither class needs Elasticsearch on the class path. Traps: the
 * server consists of the core alone (no {@code GET /}, no reindex, no delete-by-query, no scripts but the built-in ones),
 * and an index must exist before it is written to.
 */
@NullMarked
package org.tiaowen.searchserver;

import org.jspecify.annotations.NullMarked;
