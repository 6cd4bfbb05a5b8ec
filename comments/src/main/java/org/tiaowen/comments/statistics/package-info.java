/**
 * Statistics: how much was said, what became of it and whether it satisfied. Every number is a {@link Figure} that opens down
 * to its rows: counting and listing are one query with one condition, so that the list is as long as the number says. What
 * changed in the text stands before how much was said, and contact points are never ranked by volume.
 */
@NamedInterface("statistics")
@NullMarked
package org.tiaowen.comments.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
