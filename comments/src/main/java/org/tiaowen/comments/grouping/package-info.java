/**
 * Opinions that say the same, shown as one group and never made one: same text, near text, campaign, same demand.
 *
 * <p>A group is a view of opinions that all stay as they are. The engine ({@code TextGrouping})
 * is plain Java and compares texts; {@link org.tiaowen.comments.grouping.Groups} shows what holds for a consultation;
 * persons decide with {@link org.tiaowen.comments.grouping.GroupingDecisions}, and each decision is kept beside what the
 * program found. Trap: similar is not the same. A text that differs from another in a number, a clause, a yes or no, an
 * object or a scope asks for something else, however few characters differ.
 */
@NamedInterface("grouping")
@NullMarked
package org.tiaowen.comments.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
