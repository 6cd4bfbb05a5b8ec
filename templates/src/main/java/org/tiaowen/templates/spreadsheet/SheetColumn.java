package org.tiaowen.templates.spreadsheet;

import java.util.List;

/**
 * A column of a form.
 *
 * @param header the words in its first cell; what a filled-in form is recognised by
 * @param required marked with a star; whether it was filled in is for the reader's caller to check
 * @param width in characters of Latin letters
 * @param choices what the drop-down offers; empty for none; other values are let through with a warning
 * @param example what the example row says
 */
public record SheetColumn(String header, boolean required, int width, List<String> choices, String example) {

    public SheetColumn {
        choices = List.copyOf(choices);
    }
}
