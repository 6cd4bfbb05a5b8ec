/** The answer to each opinion: adopted, partly adopted, not adopted, and why. */
@NamedInterface("adoption")
@NullMarked
package org.tiaowen.comments.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
