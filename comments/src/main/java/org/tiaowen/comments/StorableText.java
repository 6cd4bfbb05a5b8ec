package org.tiaowen.comments;

/** What can be kept exactly: a database keeps no NUL, and UTF-8 has no halves of characters. */
public final class StorableText {

    private StorableText() {}

    /** Whether the text comes back from the database as it was given; what does not is refused. */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
