/**
 * Finding clauses and comments, and everything about one clause.
 *
 * <p>{@code SearchApi} is the one box for machines, {@code ClausesApi} the clause with its history, its citations and what
 * was said on it.
 */
@NullMarked
package org.tiaowen.app.searching;

import org.jspecify.annotations.NullMarked;
