/**
 * What changed between two texts, clause by clause and word by word, and what two people made of one.
 *
 * <p>{@link Comparison} is the model of two texts: one {@link ClauseChange} per pair of clauses with its
 * {@link WordRun}s, and a {@link FrontChange}. The writers print it: {@link ComparisonText} for a terminal,
 * {@link ComparisonHtml} for a page, {@link ComparisonJson} for machines. {@link WordDifference} compares any two strings.
 * {@link ThreeWayComparison} puts two changed texts together and leaves each {@link MergeConflict} to a person's
 * {@link Choice}.
 *
 * <p>The trap of this package: a shortest difference is not a readable one. Change the costs of a difference only with
 * {@code reader-marks.txt} at hand.
 */
@NullMarked
@NamedInterface("comparison")
package org.tiaowen.drafting.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
