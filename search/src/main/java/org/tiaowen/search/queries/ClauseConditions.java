package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Condition of(Understood understood, AskedWords asked, ClauseQuery.Filters filters, Reader reader) {
        SearchTerms terms = asked.terms();
        List<Condition> should = new ArrayList<>(TextConditions.onText(asked));
        List<Condition> enough = new ArrayList<>(TextConditions.enough(asked));
        TextConditions.add(should, DocumentFields.TITLE_WORDS, terms.words(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.TITLE_BIGRAMS, terms.bigrams(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.HEADING_WORDS, terms.words(), Weights.HEADINGS);
        TextConditions.add(should, DocumentFields.HEADING_BIGRAMS, terms.bigrams(), Weights.HEADINGS);
        TextConditions.add(enough, DocumentFields.HEADING_WORDS, terms.words(), Weights.HEADINGS);
        understood.citation().map(cited -> cited(cited, understood.title())).ifPresent(cited -> {
            should.add(cited);
            enough.add(cited);
        });
        understood
                .citation()
                .flatMap(cited -> citing(cited, understood.title()))
                .ifPresent(should::add);
        List<Condition> all = new ArrayList<>(filters(filters, reader));
        all.addAll(TextConditions.oneOf(enough));
        return new Condition.All(List.of(), should, all);
    }

    /** The clause with that number, before all that of the law with a name like that. */
    Condition cited(CitedClause cited, String title) {
        List<Condition> number = number(cited);
        Condition anyLaw =
                new Condition.Worth(Weights.CITED_WITHOUT_TITLE, new Condition.All(List.of(), List.of(), number));
        List<Condition> thisLaw = sameLaw(title)
                .map(same -> new Condition.All(List.of(same, worth(Weights.CITED, same)), List.of(), number))
                .<List<Condition>>map(List::of)
                .orElse(List.of());
        return new Condition.All(List.of(anyLaw), thisLaw, List.of());
    }

    /** The clause with that number and no other: of the law with a name like that, or of every law where none is named. */
    Condition citedOnly(CitedClause cited, String title) {
        List<Condition> number = number(cited);
        return new Condition.All(sameLaw(title).map(List::of).orElse(List.of()), List.of(), number);
    }

    /** Clauses of the same law that name that number: who asks for 第二十四条 may want its penalty. */
    private Optional<Condition> citing(CitedClause cited, String title) {
        CitedClause article = new CitedClause(cited.article(), cited.suffix(), 0, 0);
        SearchTerms number = SearchTerms.of(segmenter.segment(article.printed()));
        Condition names = new Condition.Match(DocumentFields.WORDS, SearchTerms.joined(number.words()), 1, "100%");
        return sameLaw(title)
                .map(same ->
                        new Condition.All(List.of(same, worth(Weights.CITING, same), names), List.of(), List.of()));
    }

    /** The name of the law is like that; the more alike, the higher the score. */
    private Optional<Condition> sameLaw(String title) {
        SearchTerms name = SearchTerms.of(segmenter.segment(title));
        return name.bigrams().isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Match(
                        DocumentFields.TITLE_BIGRAMS,
                        SearchTerms.joined(name.bigrams()),
                        Weights.CITED_TITLE,
                        Weights.ENOUGH_OF_TITLE));
    }

    private static List<Condition> number(CitedClause cited) {
        return List.of(
                new Condition.Equal(DocumentFields.ARTICLE, cited.article()),
                new Condition.Equal(DocumentFields.SUFFIX, cited.suffix()));
    }

    private static Condition worth(float score, Condition condition) {
        return new Condition.Worth(score, condition);
    }

    List<Condition> filters(ClauseQuery.Filters filters, Reader reader) {
        List<Condition> conditions = new ArrayList<>();
        boolean newestOnly = filters.newestOnly() && filters.version() == null;
        switch (reader) {
            case PUBLIC ->
                conditions.add(
                        new Condition.Is(newestOnly ? DocumentFields.LATEST_PUBLIC : DocumentFields.PUBLISHED, true));
            case EXPERT, STAFF -> {
                if (newestOnly) {
                    conditions.add(new Condition.Is(DocumentFields.LATEST, true));
                }
            }
        }
        if (filters.draft() != null) {
            conditions.add(new Condition.OneOf(
                    DocumentFields.WORK, List.of(filters.draft().toString())));
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
