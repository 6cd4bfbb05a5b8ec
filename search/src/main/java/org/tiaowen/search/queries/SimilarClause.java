package org.tiaowen.search.queries;

import java.util.List;
import java.util.UUID;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.search.index.IndexedText;

/**
 * A clause elsewhere that says much the same.
 *
 * @param clause its identity, for the page of the clause
 * @param origin draft or law
 * @param work the draft or the law
 * @param text the version or the dated text
 * @param title of the text
 * @param label what the text is called among those of its work
 * @param number as printed; empty where there is none
 * @param likeness how much of the words of both is the same in the same order, from 0 to 1
 * @param words what the clause that was asked about has and this one has not (deleted), and the other way round (inserted)
 */
public record SimilarClause(
        ProvisionId clause,
        IndexedText.Origin origin,
        UUID work,
        UUID text,
        String title,
        String label,
        String number,
        double likeness,
        List<WordRun> words) {

    public SimilarClause {
        words = List.copyOf(words);
    }
}
