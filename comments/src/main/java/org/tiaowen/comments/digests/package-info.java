/**
 * What was said on a clause, on one page: how many, for and against, which words set it apart, and the opinions that stand
 * for the others, always quoted and never reworded.
 */
@NamedInterface("digests")
@NullMarked
package org.tiaowen.comments.digests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
