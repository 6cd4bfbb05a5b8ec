package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.TextFolding;

/** Words of a question as conditions on the fields of a text. */
final class TextConditions {

    private TextConditions() {}

    /** Any of the three forms of the text matches; their scores add up. */
    static List<Condition> onText(String text, SearchTerms terms) {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, DocumentFields.WORDS, terms.words(), Weights.WORDS);
        add(conditions, DocumentFields.BIGRAMS, terms.bigrams(), Weights.BIGRAMS);
        String characters = TextFolding.fold(text);
        if (!characters.isBlank()) {
            conditions.add(new Condition.Match(DocumentFields.TEXT, characters, Weights.CHARACTERS));
        }
        return conditions;
    }

    static void add(List<Condition> conditions, String field, List<String> terms, float weight) {
        if (!terms.isEmpty()) {
            conditions.add(new Condition.Match(field, SearchTerms.joined(terms), weight));
        }
    }
}
