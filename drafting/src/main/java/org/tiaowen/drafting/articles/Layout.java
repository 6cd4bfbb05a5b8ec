package org.tiaowen.drafting.articles;

import org.jspecify.annotations.Nullable;

/**
 * The blanks and line breaks around a provision, kept so that the text is written back as it was.
 *
 * @param before blanks and line breaks between the end of the provision before and this one's first character
 * @param gap blanks after the number: in front of the caption where one follows the number, else in front of the text
 *     (of an article: of its first paragraph; of an annex: with the colon that may follow its number)
 * @param captionGap the blanks between a caption that stands in front of the number and the number; null where the
 *     caption follows the number or there is none
 */
public record Layout(String before, String gap, @Nullable String captionGap) {

    /** A line of its own, nothing between number and text. */
    public static final Layout LINE = new Layout("\n", "");

    /** The usual layout: no caption in front of the number. */
    public Layout(String before, String gap) {
        this(before, gap, null);
    }
}
