/** What a comment asks for, one thing at a time: spans of its original text. */
@NamedInterface("opinions")
@NullMarked
package org.tiaowen.comments.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
