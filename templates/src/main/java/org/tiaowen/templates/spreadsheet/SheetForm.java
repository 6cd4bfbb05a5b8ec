package org.tiaowen.templates.spreadsheet;

import java.util.List;

/**
 * A form to be filled in, row by row.
 *
 * @param name the name of the sheet
 * @param columns from left to right
 * @param instructionsName the name of the sheet with the instructions
 * @param instructions a line each
 * @param choicesName the name of the sheet that holds the choices of the drop-downs
 * @param more sheets of text behind these
 */
public record SheetForm(
        String name,
        List<SheetColumn> columns,
        String instructionsName,
        List<String> instructions,
        String choicesName,
        List<TextSheet> more) {

    /**
     * A sheet of text.
     *
     * @param rows cells from left to right; what stands in them is text, whatever it begins with
     */
    public record TextSheet(String name, List<List<String>> rows) {

        public TextSheet {
            rows = List.copyOf(rows);
        }
    }

    public SheetForm {
        columns = List.copyOf(columns);
        instructions = List.copyOf(instructions);
        more = List.copyOf(more);
    }
}
