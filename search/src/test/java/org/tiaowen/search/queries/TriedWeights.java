package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.search.asking.BoxReading;
import org.tiaowen.search.asking.Meaning;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/**
 * Weights of the fields other than those of the platform, for what is asked in words.
 *
 * @param words of words beside 1 for characters
 * @param bigrams of bigrams
 * @param names of titles, and three fifths of it of headings
 * @param meanings of the terms of law that everyday expressions stand for
 */
record TriedWeights(float words, float bigrams, float names, float meanings) {

    /** What the platform has. */
    static final TriedWeights CHOSEN = new TriedWeights(
            Weights.WORDS / Weights.CHARACTERS,
            Weights.BIGRAMS / Weights.CHARACTERS,
            Weights.TITLE / Weights.CHARACTERS,
            Weights.MEANINGS / Weights.CHARACTERS);

    /** Every weight a half, as it is, and doubled. */
    static List<TriedWeights> all() {
        List<TriedWeights> all = new ArrayList<>();
        float[] factors = {0.5f, 1, 2};
        for (float words : factors) {
            for (float bigrams : factors) {
                for (float names : factors) {
                    for (float meanings : factors) {
                        all.add(new TriedWeights(
                                words * CHOSEN.words,
                                bigrams * CHOSEN.bigrams,
                                names * CHOSEN.names,
                                meanings * CHOSEN.meanings));
                    }
                }
            }
        }
        return all;
    }

    /** The question, weighed so. */
    Condition condition(String question, Segmenter segmenter) {
        Understood understood = BoxReading.of(question, Titles.NONE);
        AskedWords asked = AskedWords.of(understood.asked(), segmenter);
        SearchTerms terms = asked.terms();
        List<Condition> should = new ArrayList<>();
        TextConditions.add(should, DocumentFields.WORDS, terms.words(), words);
        TextConditions.add(should, DocumentFields.BIGRAMS, terms.bigrams(), bigrams);
        should.add(new Condition.Match(DocumentFields.TEXT, asked.characters(), 1));
        TextConditions.add(should, DocumentFields.TITLE_WORDS, terms.words(), names);
        TextConditions.add(should, DocumentFields.TITLE_BIGRAMS, terms.bigrams(), names);
        TextConditions.add(should, DocumentFields.HEADING_WORDS, terms.words(), names * 0.6f);
        TextConditions.add(should, DocumentFields.HEADING_BIGRAMS, terms.bigrams(), names * 0.6f);
        for (Meaning meaning : understood.meanings()) {
            List<Condition> ways = new ArrayList<>();
            for (String term : meaning.legal()) {
                String bigramsOfTerm = SearchTerms.joined(
                        SearchTerms.of(segmenter.segment(term)).bigrams());
                ways.add(new Condition.Match(DocumentFields.BIGRAMS, bigramsOfTerm, meanings, "100%"));
            }
            should.add(new Condition.Best(ways));
        }
        return new Condition.All(List.of(), should, List.of());
    }
}
