package org.tiaowen.app.drafting;

import java.util.List;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;

/**
 * What the 题注 of a text tells, as a small history.
 *
 * @param all in the order of the text
 * @param unread what of it could not be understood, as printed
 */
record EnactmentsView(List<Enactment> all, List<String> unread) {

    static EnactmentsView of(LegalText text) {
        Enactments enactments = Enactments.of(text);
        return new EnactmentsView(
                enactments.all(),
                enactments.unread().stream()
                        .map(stretch -> text.front()
                                .substring(stretch.start(), stretch.end())
                                .strip())
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
