package org.tiaowen.search.queries;

import java.util.Optional;

/**
 * What was understood of the words in the box.
 *
 * @param text what was typed, without blanks around it, cut to {@value #LONGEST} characters
 * @param cut whether something was cut off
 * @param citation the clause asked for by number
 * @param title the name of the law in front of the number, perhaps short (低保条例); empty where there is none
 * @param words the rest
 */
public record Understood(String text, boolean cut, Optional<CitedClause> citation, String title, String words) {

    /** A longer text is a document, not a question; enough for a whole comment pasted into the box. */
    public static final int LONGEST = 500;
}
