package org.tiaowen.app.drafting;

/**
 * A text on its way through a form field: browsers send every line break as CR LF, and swallow the first one they
 * are given.
 */
final class FormText {

    private FormText() {}

    /** What stands in the field, so that the field shows {@code text}. */
    static String shown(String text) {
        return '\n' + text;
    }

    /** What was meant by what the browser sent; {@code before} is the text as it was, whose line breaks are kept. */
    static String sent(String field, String before) {
        String text = field.replace("\r\n", "\n");
        return before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }

    /** What was meant by what the browser sent, where there was no text before. */
    static String sent(String field) {
        return sent(field, "");
    }
}
