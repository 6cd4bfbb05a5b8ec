/**
 * The opinions of a consultation as those who handle them look for them: the rows behind every number.
 *
 * <p>{@link OpinionFilter} says which rows are meant, {@link OpinionRows} counts and reads them. Everything is read for a page
 * of rows at once, whatever its length. Trap: only opinions that are current now are rows; what was split or joined away stays
 * in the history of its comment.
 */
@NamedInterface("worklists")
@NullMarked
package org.tiaowen.comments.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
