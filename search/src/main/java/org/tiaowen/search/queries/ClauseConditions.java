package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** What was understood of the box, as a condition on clauses. */
final class ClauseConditions {

    private final Segmenter segmenter;

    ClauseConditions(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    Condition of(Understood understood, SearchTerms terms, ClauseQuery.Filters filters, Reader reader) {
        List<Condition> should = new ArrayList<>(TextConditions.onText(understood.text(), terms));
        TextConditions.add(should, DocumentFields.TITLE_WORDS, terms.words(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.TITLE_BIGRAMS, terms.bigrams(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.HEADING_WORDS, terms.words(), Weights.HEADINGS);
        TextConditions.add(should, DocumentFields.HEADING_BIGRAMS, terms.bigrams(), Weights.HEADINGS);
        understood.citation().ifPresent(cited -> should.add(cited(cited, understood.title())));
        return new Condition.All(List.of(), should, filters(filters, reader));
    }

    /** The clause with that number, of the law with a name like that. */
    Condition cited(CitedClause cited, String title) {
        List<Condition> number = List.of(
                new Condition.Equal(DocumentFields.ARTICLE, cited.article()),
                new Condition.Equal(DocumentFields.SUFFIX, cited.suffix()));
        SearchTerms name = SearchTerms.of(segmenter.segment(title));
        if (name.bigrams().isEmpty()) {
            return new Condition.Worth(Weights.CITED_WITHOUT_TITLE, new Condition.All(List.of(), List.of(), number));
        }
        Condition similar = new Condition.Match(
                DocumentFields.TITLE_BIGRAMS,
                SearchTerms.joined(name.bigrams()),
                Weights.CITED_TITLE,
                Weights.ENOUGH_OF_TITLE);
        Condition found = new Condition.Worth(Weights.CITED, new Condition.All(List.of(similar), List.of(), number));
        return new Condition.All(List.of(similar, found), List.of(), number);
    }

    List<Condition> filters(ClauseQuery.Filters filters, Reader reader) {
        List<Condition> conditions = new ArrayList<>();
        boolean newestOnly = filters.newestOnly() && filters.version() == null;
        switch (reader) {
            case PUBLIC ->
                conditions.add(
                        new Condition.Is(newestOnly ? DocumentFields.LATEST_PUBLIC : DocumentFields.PUBLISHED, true));
            case STAFF -> {
                if (newestOnly) {
                    conditions.add(new Condition.Is(DocumentFields.LATEST, true));
                }
            }
        }
        if (filters.draft() != null) {
            conditions.add(new Condition.OneOf(
                    DocumentFields.DRAFT, List.of(filters.draft().toString())));
        }
        if (filters.version() != null) {
            conditions.add(new Condition.OneOf(
                    DocumentFields.VERSION, List.of(filters.version().toString())));
        }
        if (filters.kind() != null) {
            conditions.add(new Condition.OneOf(
                    DocumentFields.KIND, List.of(filters.kind().name())));
        }
        if (!filters.levels().isEmpty()) {
            conditions.add(new Condition.OneOf(DocumentFields.LEVEL, filters.levels()));
        }
        if (filters.from() != null || filters.until() != null) {
            conditions.add(new Condition.During(DocumentFields.CREATED_AT, filters.from(), filters.until()));
        }
        return conditions;
    }
}
