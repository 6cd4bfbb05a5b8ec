/**
 * Official papers out: a finished {@link Paper} becomes a {@code .docx} ({@link PaperDocx}, in an {@link OfficeDocument} where there is
 * one), a PDF ({@link PaperPdf}) or a page of HTML ({@link PaperHtml}) in the measures of {@link OfficialLayout} (GB/T 9704-2012). Nothing here asks a database: {@link LawPaper} and its like make
 * papers from models that are finished.
 *
 * <p>Traps: numbers are text, never counted by Word; a font that is not installed is replaced by the program that opens the file,
 * so each is named with others that may stand for it; what people wrote is text, never markup.
 */
@NamedInterface("reports")
@NullMarked
package org.tiaowen.templates.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
