/**
 * Numbers that are worked out once and hold until something changes in the consultation they are counted in, whichever instance
 * of the platform changes it.
 *
 * <p>{@link CountedChanges} tells from the database whether anything changed, {@link KeptCounts} keeps what was counted. Trap:
 * what depends on the clock needs the day in its key, and a
 * table that is counted from needs its triggers.
 */
@NullMarked
package org.tiaowen.comments.counting;

import org.jspecify.annotations.NullMarked;
