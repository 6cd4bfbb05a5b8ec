/**
 * Numbers that are worked out once and hold until something they are counted from changes, whichever instance of the platform
 * changes it.
 *
 * <p>{@link CountedChanges} tells from the database whether anything changed, {@link KeptCounts} keeps what was counted. Trap:
 * what depends on the clock needs the day in its key.
 */
@NullMarked
package org.tiaowen.comments.counting;

import org.jspecify.annotations.NullMarked;
