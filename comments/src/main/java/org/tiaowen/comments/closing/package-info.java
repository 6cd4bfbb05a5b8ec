/** Closing the processing of a consultation, which is refused while anything is open. */
@NamedInterface("closing")
@NullMarked
package org.tiaowen.comments.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
