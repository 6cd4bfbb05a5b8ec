package org.tiaowen.templates.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers a form is recognised by.
 *
 * @param required all of them must be there
 * @param more may be there
 */
record FormHeaders(List<String> required, List<String> more) {

    private static final int MOST_COLUMNS = 100;

    FormHeaders {
        required = List.copyOf(required);
        more = List.copyOf(more);
    }

    /** The columns in which headers stand; a star behind a header does not matter. */
    Map<String, Integer> columns(List<String> cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(cells.size(), MOST_COLUMNS); at++) {
            String header = cells.get(at).strip();
            String bare = header.endsWith(SheetWriter.REQUIRED)
                    ? header.substring(0, header.length() - SheetWriter.REQUIRED.length())
                            .strip()
                    : header;
            if (required.contains(bare) || more.contains(bare)) {
                columns.putIfAbsent(bare, at);
            }
        }
        return columns;
    }

    /** What must be there and is not. */
    List<String> missingIn(Map<String, Integer> columns) {
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(columns.keySet());
        return missing;
    }
}
