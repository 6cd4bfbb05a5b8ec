/**
 * Word documents in: {@link WordReader} turns a {@code .docx} or {@code .doc} into the lines that {@code TextReader} reads. The only
 * package that knows POI's HWPF and XWPF, and the markup of Word.
 *
 * <p>Traps: numbers may be counted by Word and stand nowhere in the text; deleted words are still in the file; a table
 * cell may hold several paragraphs; a file of a few kilobytes may unfold to gigabytes.
 */
@NamedInterface("word")
@NullMarked
package org.tiaowen.templates.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
