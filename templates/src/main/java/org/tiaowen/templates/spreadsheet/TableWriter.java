package org.tiaowen.templates.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a table of words row by row, without holding it in memory. Every cell is text: what people wrote is never a formula.
 * Thread-safe.
 */
public final class TableWriter {

    /** A sheet holds no more; the rest of the table is left to {@link #writeCsv}. */
    public static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** So that spreadsheet programs read the file as what it is. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private TableWriter() {}

    /**
     * Writes an {@code .xlsx} file; longer cells than such a file can hold are cut.
     *
     * @param rows as many cells each as there are headers; {@link #MOST_ROWS} at most
     */
    public static void write(String sheetName, List<String> headers, Iterator<List<String>> rows, OutputStream to) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(sheetName);
            sheet.createFreezePane(0, 1);
            row(sheet.createRow(0), headers);
            for (int at = 1; rows.hasNext(); at++) {
                row(sheet.createRow(at), rows.next());
            }
            workbook.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a table", e);
        }
    }

    private static void row(SXSSFRow row, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            String text = cells.get(at);
            row.createCell(at).setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }

    /** Writes a CSV file in UTF-8; a cell that a spreadsheet program would take for a formula gets an apostrophe. */
    public static void writeCsv(List<String> headers, Iterator<List<String>> rows, OutputStream to) {
        try {
            OutputStreamWriter writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(headers);
            while (rows.hasNext()) {
                printer.printRecord(
                        rows.next().stream().map(TableWriter::harmless).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a table", e);
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
