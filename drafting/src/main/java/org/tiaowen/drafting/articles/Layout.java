package org.tiaowen.drafting.articles;

/**
 * The blanks and line breaks around a provision, kept so that the text is written back as it was.
 *
 * @param before blanks and line breaks between the end of the provision before and this one's first character
 * @param gap blanks between the number and the text
 */
public record Layout(String before, String gap) {

    /** A line of its own, nothing between number and text. */
    public static final Layout LINE = new Layout("\n", "");
}
