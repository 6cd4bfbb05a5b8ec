/**
 * Feedback: answers are published and go back down the way the comment came; whoever spoke sees what became of it, and says in
 * two rounds whether it satisfies; staff look back later.
 */
@NamedInterface("feedback")
@NullMarked
package org.tiaowen.comments.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
