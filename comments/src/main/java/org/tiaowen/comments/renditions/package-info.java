/**
 * Copies beside the original: edited, summarised and translated words of one or several comments. A rendition never takes
 * the place of a comment and is never counted as one; like the comment, it is not altered once it is written.
 */
@NamedInterface("renditions")
@NullMarked
package org.tiaowen.comments.renditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
