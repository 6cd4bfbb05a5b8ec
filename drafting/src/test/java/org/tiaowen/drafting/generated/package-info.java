/**
 * Legal texts made by chance, for tests of properties that hold for every text.
 *
 * <p>{@link org.tiaowen.drafting.generated.GeneratedTexts} builds trees of every kind and level as the reader builds
 * them, so that what is written can be compared with what is read back.
 * {@link org.tiaowen.drafting.generated.Seeds} counts the cases and prints their seeds: a failure at seed S is repeated
 * alone with {@code -Dseed=S -Dcases=1}. {@link org.tiaowen.drafting.generated.Smallest} makes a failing text small
 * before a person looks at it.
 */
@NullMarked
package org.tiaowen.drafting.generated;

import org.jspecify.annotations.NullMarked;
