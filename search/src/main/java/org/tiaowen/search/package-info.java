/**
 * Finding clauses and comments: Chinese text analysis and Elasticsearch.
 *
 * <p>The way of an entry: whoever changes a text adds a task to the queue in the same transaction
 * ({@code index}), a worker reads the finished document and writes it to Elasticsearch ({@code elasticsearch}), a reader
 * asks for it ({@code queries}). The words of all three come from {@code language}.
 */
@ApplicationModule(displayName = "Search")
@NullMarked
package org.tiaowen.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
