package org.tiaowen.templates.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a form as an {@code .xlsx} file. */
public final class SheetWriter {

    /** What stands behind the header of a column that has to be filled in. */
    static final String REQUIRED = "*";

    private static final String FONT = "宋体";
    private static final int CHARACTER = 256;
    private static final int INSTRUCTIONS_WIDTH = 100;
    private static final int FIRST_TEXT_WIDTH = 24;

    private SheetWriter() {}

    /** The bytes of the file. */
    public static byte[] write(SheetForm form) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(form.name());
            XSSFSheet instructions = workbook.createSheet(form.instructionsName());
            XSSFSheet choices = workbook.createSheet(form.choicesName());
            writeColumns(form, sheet, choices, new Styles(workbook));
            writeInstructions(form.instructions(), instructions, new Styles(workbook));
            form.more().forEach(text -> writeText(text, workbook));
            workbook.setActiveSheet(0);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static void writeColumns(SheetForm form, XSSFSheet sheet, XSSFSheet choices, Styles styles) {
        XSSFRow headers = sheet.createRow(0);
        XSSFRow example = sheet.createRow(1);
        for (int at = 0; at < form.columns().size(); at++) {
            SheetColumn column = form.columns().get(at);
            cell(headers, at, column.header() + (column.required() ? REQUIRED : ""), styles.header);
            cell(example, at, column.example(), styles.example);
            sheet.setColumnWidth(at, column.width() * CHARACTER);
            sheet.setDefaultColumnStyle(at, styles.text);
            if (!column.choices().isEmpty()) {
                offer(column, at, sheet, choices);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private static void offer(SheetColumn column, int at, XSSFSheet sheet, XSSFSheet choices) {
        cell(row(choices, 0), at, column.header(), null);
        for (int i = 0; i < column.choices().size(); i++) {
            cell(row(choices, i + 1), at, column.choices().get(i), null);
        }
        String letter = CellReference.convertNumToColString(at);
        String range = "'" + choices.getSheetName() + "'!$" + letter + "$2:$" + letter + "$"
                + (column.choices().size() + 1);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, SheetReader.MOST_ROWS, at, at));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static void writeInstructions(List<String> lines, XSSFSheet sheet, Styles styles) {
        sheet.setColumnWidth(0, INSTRUCTIONS_WIDTH * CHARACTER);
        for (int i = 0; i < lines.size(); i++) {
            cell(row(sheet, i), 0, lines.get(i), styles.text);
        }
    }

    private static void writeText(SheetForm.TextSheet text, XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet(text.name());
        Styles styles = new Styles(workbook);
        sheet.setColumnWidth(0, FIRST_TEXT_WIDTH * CHARACTER);
        sheet.setColumnWidth(1, INSTRUCTIONS_WIDTH * CHARACTER);
        for (int number = 0; number < text.rows().size(); number++) {
            for (int at = 0; at < text.rows().get(number).size(); at++) {
                cell(row(sheet, number), at, text.rows().get(number).get(at), styles.text);
            }
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    private static void cell(Row row, int column, String text, @Nullable XSSFCellStyle style) {
        XSSFCell cell = (XSSFCell) row.createCell(column);
        cell.setCellValue(text);
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    /** The looks of the cells. */
    private static final class Styles {
        private final XSSFCellStyle header;
        private final XSSFCellStyle example;
        private final XSSFCellStyle text;

        Styles(XSSFWorkbook workbook) {
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setFont(font(workbook, false));
            header = workbook.createCellStyle();
            header.setFont(font(workbook, true));
            header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            header.setBorderBottom(BorderStyle.THIN);
            example = workbook.createCellStyle();
            example.cloneStyleFrom(text);
            XSSFFont faint = font(workbook, false);
            faint.setItalic(true);
            faint.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
            example.setFont(faint);
        }

        private static XSSFFont font(XSSFWorkbook workbook, boolean bold) {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) 11);
            font.setBold(bold);
            return font;
        }
    }
}
