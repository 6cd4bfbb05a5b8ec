/**
 * The expert's pages: one box over clauses and comments, and the page of a clause.
 *
 * <p>{@code SearchController} reads the box and the filters from the address, so that a search can be sent on;
 * {@code ClauseController} shows one clause through all versions. While Elasticsearch is away the search page says so and
 * everything else works.
 */
@NullMarked
package org.tiaowen.app.searching;

import org.jspecify.annotations.NullMarked;
