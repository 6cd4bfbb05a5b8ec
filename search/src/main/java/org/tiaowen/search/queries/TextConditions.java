package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.search.asking.Meaning;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Words of a question as conditions on the fields of a text. */
final class TextConditions {

    private TextConditions() {}

    /** Any of the three forms of the text matches; their scores add up. */
    static List<Condition> onText(AskedWords asked) {
        List<Condition> conditions = new ArrayList<>(onWords(asked));
        if (!asked.characters().isBlank()) {
            conditions.add(new Condition.Match(DocumentFields.TEXT, asked.characters(), Weights.CHARACTERS));
        }
        return conditions;
    }

    /**
     * A word, two neighbouring characters or most of the single characters match; what shares a character or two is no
     * hit, for nearly every text does.
     */
    static List<Condition> enough(AskedWords asked) {
        List<Condition> conditions = new ArrayList<>(onWords(asked));
        if (!asked.characters().isBlank()) {
            conditions.add(new Condition.Match(DocumentFields.TEXT, asked.characters(), 1, Weights.ENOUGH_CHARACTERS));
        }
        return conditions;
    }

    /** The same on the answers to a comment; what the comment itself says counts more. */
    static List<Condition> onAnswers(AskedWords asked) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, DocumentFields.ANSWER_WORDS, asked.terms().words(), Weights.WORDS * Weights.ANSWERS);
        add(conditions, DocumentFields.ANSWER_BIGRAMS, asked.terms().bigrams(), Weights.BIGRAMS * Weights.ANSWERS);
        if (!asked.characters().isBlank()) {
            conditions.add(new Condition.Match(
                    DocumentFields.ANSWERS, asked.characters(), Weights.ANSWERS, Weights.ENOUGH_CHARACTERS));
        }
        return conditions;
    }

    private static List<Condition> onWords(AskedWords asked) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, DocumentFields.WORDS, asked.terms().words(), Weights.WORDS);
        add(conditions, DocumentFields.BIGRAMS, asked.terms().bigrams(), Weights.BIGRAMS);
        return conditions;
    }

    /** One condition for each expression: the term that fits best counts, so that many terms are not worth more than one. */
    static List<Condition> onMeanings(List<Meaning> meanings, Segmenter segmenter) {
        return meanings.stream()
                .<Condition>map(meaning -> new Condition.Best(meaning.legal().stream()
                        .map(term -> says(term, segmenter))
                        .toList()))
                .toList();
    }

    private static Condition says(String term, Segmenter segmenter) {
        SearchTerms terms = SearchTerms.of(segmenter.segment(term));
        return terms.characters().size() > 1
                ? new Condition.Match(
                        DocumentFields.BIGRAMS, SearchTerms.joined(terms.bigrams()), Weights.MEANINGS, "100%")
                : new Condition.Match(
                        DocumentFields.WORDS, SearchTerms.joined(terms.words()), Weights.MEANINGS, "100%");
    }

    /** One of these, as a condition that filters. */
    static List<Condition> oneOf(List<Condition> conditions) {
        return conditions.isEmpty() ? List.of() : List.of(new Condition.All(List.of(), conditions, List.of()));
    }

    static void add(List<Condition> conditions, String field, List<String> terms, float weight) {
        if (!terms.isEmpty()) {
            conditions.add(new Condition.Match(field, SearchTerms.joined(terms), weight));
        }
    }
}
