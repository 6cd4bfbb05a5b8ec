/**
 * What every reader of files hands over: {@link FileReading}, the lines of a file with the place each came from, the remarks
 * made on them, and what text could not carry.
 *
 * <p>Traps: offsets are into the text of the lines, not into the file; a remark without words of its own in the text has
 * {@code from == to}.
 */
@NullMarked
@NamedInterface("lines")
package org.tiaowen.templates.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
