/**
 * Word documents in: {@link WordReader} turns a {@code .docx} into the lines that {@code TextReader} reads. The only
 * package that knows POI's XWPF.
 *
 * <p>Traps: numbers may be counted by Word and stand nowhere in the text; deleted words are still in the file; a table
 * cell may hold several paragraphs; a file of a few kilobytes may unfold to gigabytes.
 */
@NamedInterface("word")
@NullMarked
package org.tiaowen.templates.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
