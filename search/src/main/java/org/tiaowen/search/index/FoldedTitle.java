package org.tiaowen.search.index;

import org.tiaowen.drafting.citations.LawTitle;
import org.tiaowen.search.language.TextFolding;

/** The name of a law as names are compared as a whole: with or without 《》, in either script and width. */
public final class FoldedTitle {

    private FoldedTitle() {}

    /** What is left of a title; empty for one that says nothing. */
    public static String of(String title) {
        return letters(LawTitle.of(title).name());
    }

    /** A text without all that is neither letter nor digit, folded. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        TextFolding.fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
