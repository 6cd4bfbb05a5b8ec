package org.tiaowen.templates.lines;

/**
 * Where a line stands in the file it came from.
 *
 * @param part the part of the package ({@code word/document.xml}), the page of a PDF ({@code page 3}); empty for a file of one
 *     part
 * @param paragraph the paragraph of that part, those inside tables and text boxes counted, or the line of a page; from 1
 * @param offset where in the paragraph the line begins: above 0 after a soft return
 */
public record Origin(String part, int paragraph, int offset) {}
