/** Contact points and their staff. */
@NamedInterface("contactpoints")
@NullMarked
package org.tiaowen.comments.contactpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
