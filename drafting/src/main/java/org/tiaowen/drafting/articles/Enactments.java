package org.tiaowen.drafting.articles;

import java.util.List;

/**
 * What the 题注 of a text says (立法法 第六十五条第三款: the organ and the day of making and of every amendment, in order).
 *
 * @param all in the order of the text
 * @param unread the stretches of the 题注 that could not be understood, in order
 */
public record Enactments(List<Enactment> all, List<Stretch> unread) {

    /** Characters [start, end) of {@link LegalText#front()}. */
    public record Stretch(int start, int end) {}

    public Enactments {
        all = List.copyOf(all);
        unread = List.copyOf(unread);
    }

    /** Those of {@code text}; none where it has no 题注. Linear in the length of the front matter. */
    public static Enactments of(LegalText text) {
        return EnactmentReader.read(text.front());
    }
}
