package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.asking.CitedClause;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** What was understood of the box, as a condition on clauses. */
final class ClauseConditions {

    /** What is said of breaches. */
    private static final List<String> PENALTY = List.of("违反", "法律责任", "罚则", "处罚", "罚款", "怎么罚");

    private final Segmenter segmenter;
    private final Narrowing narrowing;

    ClauseConditions(Segmenter segmenter) {
        this.segmenter = segmenter;
        this.narrowing = new Narrowing(segmenter);
    }

    Condition of(Understood understood, AskedWords asked, ClauseQuery query, List<ProvisionId> saidOf, Reader reader) {
        SearchTerms terms = asked.terms();
        List<Condition> should = new ArrayList<>(TextConditions.onText(asked));
        List<Condition> enough = new ArrayList<>(TextConditions.enough(asked));
        TextConditions.add(should, DocumentFields.TITLE_WORDS, terms.words(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.TITLE_BIGRAMS, terms.bigrams(), Weights.TITLE);
        TextConditions.add(should, DocumentFields.HEADING_WORDS, terms.words(), Weights.HEADINGS);
        TextConditions.add(should, DocumentFields.HEADING_BIGRAMS, terms.bigrams(), Weights.HEADINGS);
        TextConditions.add(enough, DocumentFields.HEADING_WORDS, terms.words(), Weights.HEADINGS);
        List<Condition> meant = TextConditions.onMeanings(understood.meanings(), segmenter);
        should.addAll(meant);
        enough.addAll(meant);
        boolean penalty = asksForPenalty(understood);
        understood.all(Part.Citation.class).forEach(citation -> {
            Condition cited = cited(citation.clause(), citation.law());
            should.add(cited);
            enough.add(cited);
            citation.law()
                    .flatMap(law -> citing(citation.clause(), law, penalty))
                    .ifPresent(should::add);
        });
        understood.all(Part.Law.class).map(Part.Law::law).forEach(law -> sameLaw(law)
                .ifPresent(same -> {
                    should.add(worth(Weights.TITLED, same));
                    enough.add(same);
                }));
        List<Condition> all = new ArrayList<>(filters(understood, query.filters(), reader));
        all.addAll(query.listing().conditions(Facet.OF_CLAUSES, reader));
        all.addAll(query.listing().among(DocumentFields.CLAUSE_OF_WORK));
        all.addAll(narrowing.clauses(understood, saidOf));
        all.addAll(TextConditions.oneOf(enough));
        return new Condition.All(List.of(), should, all);
    }

    /** Who names the article and its breach asks for the clause that punishes it. */
    private static boolean asksForPenalty(Understood understood) {
        return PENALTY.stream().anyMatch(understood.words()::contains);
    }

    /** The clause with that number, before all that of the law with a name like that. */
    Condition cited(CitedClause cited, Optional<Naming> law) {
        List<Condition> number = Narrowing.number(cited);
        Condition anyLaw =
                new Condition.Worth(Weights.CITED_WITHOUT_TITLE, new Condition.All(List.of(), List.of(), number));
        List<Condition> thisLaw = law.flatMap(this::sameLaw)
                .map(same -> new Condition.All(List.of(same, worth(Weights.CITED, same)), List.of(), number))
                .<List<Condition>>map(List::of)
                .orElse(List.of());
        return new Condition.All(List.of(anyLaw), thisLaw, List.of());
    }

    /** The clause with that number and no other: of the law with a name like that, or of every law where none is named. */
    Condition citedOnly(CitedClause cited, Optional<Naming> law) {
        List<Condition> number = Narrowing.number(cited);
        return new Condition.All(law.flatMap(this::sameLaw).map(List::of).orElse(List.of()), List.of(), number);
    }

    /** Clauses of the same law that name that number: who asks for 第二十四条 may want its penalty. */
    private Optional<Condition> citing(CitedClause cited, Naming law, boolean penalty) {
        CitedClause article = new CitedClause(cited.article(), cited.suffix(), 0, 0);
        SearchTerms number = SearchTerms.of(segmenter.segment(article.printed()));
        List<Condition> names = new ArrayList<>();
        names.add(new Condition.Match(DocumentFields.WORDS, SearchTerms.joined(number.words()), 1, "100%"));
        if (penalty) {
            names.add(new Condition.All(
                    List.of(),
                    List.of(
                            new Condition.Phrase(DocumentFields.TEXT, "罚"),
                            new Condition.Phrase(DocumentFields.TEXT, "责令")),
                    List.of()));
        }
        float score = penalty ? Weights.CITING_PENALTY : Weights.CITING;
        return sameLaw(law).map(same -> {
            List<Condition> must = new ArrayList<>(names);
            must.add(same);
            must.add(worth(score, same));
            return new Condition.All(must, List.of(), List.of());
        });
    }

    /** The name of the law is like that; the more alike, the higher the score. */
    private Optional<Condition> sameLaw(Naming law) {
        List<Condition> ways = new ArrayList<>();
        for (int i = 0; i < law.titles().size(); i++) {
            Condition titled = new Condition.OneOf(
                    DocumentFields.TITLE, List.of(law.titles().get(i)));
            ways.add(new Condition.Worth(Weights.CITED_KNOWN - i, titled));
        }
        SearchTerms name = SearchTerms.of(segmenter.segment(law.name()));
        if (!name.bigrams().isEmpty()) {
            ways.add(new Condition.Match(
                    DocumentFields.TITLE_BIGRAMS,
                    SearchTerms.joined(name.bigrams()),
                    Weights.CITED_TITLE,
                    Weights.ENOUGH_OF_TITLE));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(List.of(), ways, List.of()));
    }

    private static Condition worth(float score, Condition condition) {
        return new Condition.Worth(score, condition);
    }

    List<Condition> filters(Understood understood, ClauseQuery.Filters filters, Reader reader) {
        List<Condition> conditions = new ArrayList<>();
        boolean newestOnly = filters.newestOnly()
                && filters.version() == null
                && understood.all(Part.OfVersion.class).findAny().isEmpty();
        conditions.addAll(Visibility.ofClauses(reader, newestOnly));
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
