/**
 * What changed between two texts, clause by clause and word by word.
 *
 * <p>{@link Comparison} is the model: one {@link ClauseChange} per pair of clauses, with its {@link WordRun}s. The
 * writers print it: {@link ComparisonText} for a terminal, {@link ComparisonHtml} for a page, {@link ComparisonJson}
 * for machines.
 */
@NullMarked
@NamedInterface("comparison")
package org.tiaowen.drafting.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
