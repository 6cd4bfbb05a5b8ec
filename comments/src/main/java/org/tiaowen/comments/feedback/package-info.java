/** What the holder of a receipt sees: the comment as it was sent, and its fate. */
@NamedInterface("feedback")
@NullMarked
package org.tiaowen.comments.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
