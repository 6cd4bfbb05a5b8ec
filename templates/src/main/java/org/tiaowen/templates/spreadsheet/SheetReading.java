package org.tiaowen.templates.spreadsheet;

import java.util.List;
import java.util.Map;

/** What came of reading a filled-in form. */
public sealed interface SheetReading {

    /**
     * The rows, without empty ones.
     *
     * @param rows in the order of the sheet
     * @param notes pairs of a name and a value that stand on a sheet of their own; empty where there is none
     */
    record Filled(List<SheetRow> rows, Map<String, String> notes) implements SheetReading {

        public Filled {
            rows = List.copyOf(rows);
            notes = Map.copyOf(notes);
        }

        Filled(List<SheetRow> rows) {
            this(rows, Map.of());
        }
    }

    /**
     * The file cannot be read as this form.
     *
     * @param details what the reason names: the limit, or the headers that are missing
     */
    record Unreadable(Reason reason, List<String> details) implements SheetReading {

        public Unreadable {
            details = List.copyOf(details);
        }
    }

    /** Why a file cannot be read. */
    enum Reason {
        /** Larger than the limit, as it is or unpacked. */
        TOO_LARGE,
        /** No {@code .xlsx}: another format, encrypted, or damaged. */
        NOT_A_SPREADSHEET,
        /** Columns of the form are missing. */
        COLUMNS_MISSING,
        /** More rows than the limit. */
        TOO_MANY_ROWS,
        /** A quotation mark is opened in a CSV file and not closed as it should be. */
        QUOTE_NOT_CLOSED
    }

    /**
     * A row.
     *
     * @param number as Excel counts, from 1
     * @param cells by header: the text as it stands in the cell, dates as {@code 2026-11-23}; empty cells are missing
     * @param places by header: the coordinate of the cell, {@code E7}; of all columns of the form
     */
    record SheetRow(int number, Map<String, String> cells, Map<String, String> places) {

        public SheetRow {
            cells = Map.copyOf(cells);
            places = Map.copyOf(places);
        }

        /** What stands under that header; empty where nothing does. */
        public String cell(String header) {
            return cells.getOrDefault(header, "");
        }

        /** The coordinate of the cell under that header. */
        public String place(String header) {
            return places.getOrDefault(header, "");
        }
    }
}
