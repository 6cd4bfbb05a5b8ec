/**
 * PDF in: {@link PdfReader} turns the text layer of a PDF into lines. The only package that reads PDF.
 *
 * <p>Traps: a PDF has no paragraphs, only printed lines; a scanned one has no words at all; a small one may unfold to
 * gigabytes.
 */
@NullMarked
@NamedInterface("pdf")
package org.tiaowen.templates.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
