/** Text files in: {@link TextFile} finds out how their characters are written. */
@NamedInterface("text")
@NullMarked
package org.tiaowen.templates.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
