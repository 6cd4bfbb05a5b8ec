package org.tiaowen.templates.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellReference;
import org.tiaowen.templates.spreadsheet.SheetReading.Filled;
import org.tiaowen.templates.spreadsheet.SheetReading.Reason;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;
import org.tiaowen.templates.spreadsheet.SheetReading.Unreadable;
import org.tiaowen.templates.texts.Encodings;

/**
 * Reads a filled-in form from a CSV file (RFC 4180), in UTF-8 or UTF-16 with or without a mark, or in GB18030, as Chinese
 * Windows writes it; parted by commas, tabs or semicolons. Rows count as Excel counts them. Thread-safe.
 */
public final class CsvReader {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private CsvReader() {}

    /**
     * Reads a file.
     *
     * @param headers the headers that must be there, in any order, with a star behind, among others
     * @param more headers that may be there
     */
    public static SheetReading read(byte[] file, List<String> headers, List<String> more) {
        if (file.length > SheetReader.MOST_BYTES) {
            return new Unreadable(Reason.TOO_LARGE, List.of(SheetReader.MOST_BYTES / 1024 / 1024 + " MB"));
        }
        Optional<String> text = Encodings.decoded(file).filter(words -> words.indexOf('\0') < 0);
        if (text.isEmpty()) {
            return new Unreadable(Reason.NOT_A_SPREADSHEET, List.of());
        }
        FormHeaders wanted = new FormHeaders(headers, more);
        SheetReading best = new Unreadable(Reason.COLUMNS_MISSING, headers);
        for (char separator : SEPARATORS) {
            best = better(best, rows(withoutMark(text.get()), separator, wanted));
        }
        return best;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The reading in which most was found; a file read by the wrong separator has hardly a header. */
    private static SheetReading better(SheetReading one, SheetReading other) {
        return missing(other) < missing(one) ? other : one;
    }

    private static int missing(SheetReading reading) {
        return switch (reading) {
            case Filled filled -> -1;
            case Unreadable unreadable ->
                switch (unreadable.reason()) {
                    case COLUMNS_MISSING -> unreadable.details().size();
                    case TOO_LARGE, NOT_A_SPREADSHEET, TOO_MANY_ROWS, QUOTE_NOT_CLOSED -> 0;
                };
        };
    }

    private static SheetReading rows(String text, char separator, FormHeaders wanted) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<SheetRow> rows = new ArrayList<>();
        Map<String, Integer> columns = Map.of();
        long number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                number = record.getRecordNumber();
                if (wanted.missingIn(columns).isEmpty()) {
                    add(record, columns, rows);
                    if (rows.size() > SheetReader.MOST_ROWS) {
                        return new Unreadable(Reason.TOO_MANY_ROWS, List.of(Integer.toString(SheetReader.MOST_ROWS)));
                    }
                } else if (number <= SheetReader.HEADER_WITHIN) {
                    Map<String, Integer> found = wanted.columns(record.toList());
                    columns = found.size() > columns.size() ? found : columns;
                } else {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            return wanted.missingIn(columns).isEmpty()
                    ? new Unreadable(Reason.QUOTE_NOT_CLOSED, List.of(Long.toString(number + 1)))
                    : new Unreadable(Reason.COLUMNS_MISSING, wanted.missingIn(columns));
        }
        List<String> missing = wanted.missingIn(columns);
        return missing.isEmpty() ? new Filled(rows) : new Unreadable(Reason.COLUMNS_MISSING, missing);
    }

    private static void add(CSVRecord record, Map<String, Integer> columns, List<SheetRow> rows) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        columns.forEach((header, at) -> {
            places.put(header, CellReference.convertNumToColString(at) + record.getRecordNumber());
            String text = at < record.size() ? record.get(at) : "";
            if (!text.isBlank()) {
                texts.put(header, text.replace("\r\n", "\n"));
            }
        });
        if (!texts.isEmpty()) {
            rows.add(new SheetRow(Math.toIntExact(record.getRecordNumber()), texts, places));
        }
    }
}
