package org.tiaowen.templates.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tiaowen.templates.spreadsheet.SheetReading.Filled;
import org.tiaowen.templates.spreadsheet.SheetReading.Reason;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;
import org.tiaowen.templates.spreadsheet.SheetReading.Unreadable;

/** Reads a filled-in form from an {@code .xlsx} file, within limits of size that it states. */
public final class SheetReader {

    /** A form with ten thousand comments of 75 characters has about two megabytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Unpacked; what packs better than this is made to break the reader. */
    public static final long MOST_BYTES_UNPACKED = 80L * 1024 * 1024;

    /** More are sent as several files, so that a mistake in one does not hold up the others. */
    public static final int MOST_ROWS = 10_000;

    /** A workbook has a dozen parts; one with pictures a hundred. */
    private static final int MOST_PARTS = 1_000;

    private static final int MOST_PAIRS = 50;

    /** The header may stand under a title. */
    static final int HEADER_WITHIN = 10;

    private SheetReader() {}

    /**
     * Reads the first sheet.
     *
     * @param file the bytes of the file
     * @param headers the headers of the form; in the file they may stand in any order, with a star behind, among others
     */
    public static SheetReading read(byte[] file, List<String> headers) {
        return read(file, headers, List.of(), "");
    }

    /**
     * Reads the first sheet.
     *
     * @param file the bytes of the file
     * @param headers the headers that must be there; in the file they may stand in any order, with a star behind, among
     *     others
     * @param more headers that may be there
     * @param notes the name of a sheet with pairs of a name and a value in its first two columns; it may be missing
     */
    public static SheetReading read(byte[] file, List<String> headers, List<String> more, String notes) {
        return read(file, workbook -> rows(workbook, new FormHeaders(headers, more), notes));
    }

    private static Map<String, String> pairs(@Nullable Sheet sheet) {
        Map<String, String> pairs = new HashMap<>();
        Cells cells = new Cells();
        for (int number = 0; sheet != null && number < MOST_PAIRS && number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            Cell name = row == null ? null : row.getCell(0);
            Cell value = row == null ? null : row.getCell(1);
            if (name != null && value != null) {
                pairs.putIfAbsent(cells.text(name).strip(), cells.text(value).strip());
            }
        }
        return pairs;
    }

    private static SheetReading read(byte[] file, Function<XSSFWorkbook, SheetReading> reading) {
        if (file.length > MOST_BYTES) {
            return new Unreadable(Reason.TOO_LARGE, List.of(megabytes(MOST_BYTES)));
        }
        try {
            if (unpackedSize(file) > MOST_BYTES_UNPACKED) {
                return new Unreadable(Reason.TOO_LARGE, List.of(megabytes(MOST_BYTES_UNPACKED)));
            }
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                return workbook.getNumberOfSheets() == 0
                        ? new Unreadable(Reason.NOT_A_SPREADSHEET, List.of())
                        : reading.apply(workbook);
            }
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException e) {
            return new Unreadable(Reason.NOT_A_SPREADSHEET, List.of());
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1024 / 1024 + " MB";
    }

    /**
     * Unpacks without keeping anything, and stops past the limit. The archive is read as POI reads it: the JDK's stream
     * refuses sizes of eight bytes behind a part, which programs write that write as they go, {@link TableWriter} among
     * them.
     */
    private static long unpackedSize(byte[] file) throws IOException {
        long size = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    throw new ZipException("more than " + MOST_PARTS + " parts");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > MOST_BYTES_UNPACKED) {
                        return size;
                    }
                }
            }
        }
        if (parts == 0) {
            throw new ZipException("no zip archive");
        }
        return size;
    }

    private static SheetReading rows(XSSFWorkbook workbook, FormHeaders headers, String notes) {
        Sheet sheet = workbook.getSheetAt(0);
        Cells cells = new Cells();
        int headerRow = -1;
        Map<String, Integer> columns = Map.of();
        for (int number = 0; number < HEADER_WITHIN; number++) {
            Row row = sheet.getRow(number);
            Map<String, Integer> found = row == null ? Map.of() : columns(row, headers, cells);
            if (found.size() > columns.size()) {
                columns = found;
                headerRow = number;
            }
        }
        List<String> missing = headers.missingIn(columns);
        if (!missing.isEmpty()) {
            return new Unreadable(Reason.COLUMNS_MISSING, missing);
        }
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > headerRow) {
                SheetRow read = read(row, columns, cells);
                if (!read.cells().isEmpty()) {
                    rows.add(read);
                }
                if (rows.size() > MOST_ROWS) {
                    return new Unreadable(Reason.TOO_MANY_ROWS, List.of(Integer.toString(MOST_ROWS)));
                }
            }
        }
        return new Filled(rows, notes.isEmpty() ? Map.of() : pairs(workbook.getSheet(notes)));
    }

    private static Map<String, Integer> columns(Row row, FormHeaders headers, Cells cells) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < row.getLastCellNum(); at++) {
            Cell cell = row.getCell(at);
            texts.add(cell == null ? "" : cells.text(cell));
        }
        return headers.columns(texts);
    }

    private static SheetRow read(Row row, Map<String, Integer> columns, Cells cells) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        columns.forEach((header, at) -> {
            places.put(header, CellReference.convertNumToColString(at) + (row.getRowNum() + 1));
            Cell cell = row.getCell(at);
            String text = cell == null ? "" : cells.text(cell);
            if (!text.isBlank()) {
                texts.put(header, text);
            }
        });
        return new SheetRow(row.getRowNum() + 1, texts, places);
    }

    /** Reads what a cell shows. */
    private static final class Cells {
        private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

        String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case STRING -> cell.getStringCellValue();
                case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? cell.getLocalDateTimeCellValue().toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE)
                            : formatter.formatRawCellContents(cell.getNumericCellValue(), -1, "General");
                case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                case BLANK, ERROR, FORMULA, _NONE -> "";
            };
        }
    }
}
