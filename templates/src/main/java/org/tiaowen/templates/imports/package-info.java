/**
 * Files brought in for drafts, between upload and storing: {@link DraftImports} keeps the file, what was corrected in its preview,
 * and the corrections for the next import of the same file.
 *
 * <p>A file is known by its SHA-256. Lines are those of what {@code DocumentReader} makes of it, counted from 1; where a later
 * release reads a file into other lines, a correction that meets none becomes a finding. Time is taken from the clock; what is
 * older than {@link DraftImports#KEPT} is gone.
 */
@NullMarked
@NamedInterface("imports")
package org.tiaowen.templates.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
