/** What the public does not see, and why: comments are withheld and restored, never deleted. */
@NamedInterface("moderation")
@NullMarked
package org.tiaowen.comments.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
