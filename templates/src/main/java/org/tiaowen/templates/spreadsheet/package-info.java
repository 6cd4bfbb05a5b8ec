/**
 * Spreadsheets out and in: a form to be filled in ({@link SheetForm}, {@link SheetWriter}), and what was filled in
 * ({@link SheetReader}). The only package that knows POI's XSSF.
 */
@NamedInterface("spreadsheet")
@NullMarked
package org.tiaowen.templates.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
