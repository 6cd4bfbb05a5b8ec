/**
 * Adoption: who handles an opinion, what is recommended and decided, why, and which change of the text carried it out.
 */
@NamedInterface("adoption")
@NullMarked
package org.tiaowen.comments.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
