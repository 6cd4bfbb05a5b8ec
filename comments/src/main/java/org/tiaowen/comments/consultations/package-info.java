/** Consultations: one version put before the public, with its opening and closing time. */
@NamedInterface("consultations")
@NullMarked
package org.tiaowen.comments.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
