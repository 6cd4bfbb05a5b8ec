package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.asking.BoxReading;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Answer;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Span;
import org.tiaowen.search.language.TermMarks;

/** Finds comments by what they say and by what they were answered in public. Safe for use by many threads. */
@Component
public final class CommentSearch {

    /** A citation without the name of a law leads to one article of every law; more of them say nothing. */
    public static final int MOST_CITED_CLAUSES = 20;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Segmenter segmenter;
    private final KnownTitles titles;
    private final ClauseConditions clauses;
    private final Narrowing narrowing;

    CommentSearch(SearchCluster cluster, SearchAliases aliases, Segmenter segmenter, KnownTitles titles) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.segmenter = segmenter;
        this.titles = titles;
        this.clauses = new ClauseConditions(segmenter);
        this.narrowing = new Narrowing(segmenter);
    }

    /** The comments that fit best: those that say so, and those linked to a clause that is cited in the box. */
    public SearchResult<CommentHit> search(CommentQuery query, Reader reader) {
        Understood understood = remarked(BoxReading.of(query.text(), titles.of(reader)));
        try {
            Cited cited = cited(understood, query.filters(), reader);
            if (cited.cut()) {
                Part.Citation citation = understood.citation().orElseThrow();
                understood = understood.with(new Remark(
                        Remark.Kind.MANY_CITED,
                        citation.span(),
                        citation.clause().printed(),
                        ""));
            }
            Condition.All condition = condition(understood, cited, query, reader);
            Answer answer = cluster.ask(
                    aliases.comments(),
                    new Inquiry(
                            condition,
                            query.paging().from(),
                            query.paging().size(),
                            query.listing().commentOrders(!condition.should().isEmpty()),
                            null,
                            query.listing().facetFields(Facet.OF_COMMENTS, reader),
                            query.listing().moment()));
            TermMarks marks = marks(understood);
            List<CommentHit> hits =
                    answer.entries().stream().map(entry -> hit(entry, marks)).toList();
            return new SearchPage<>(
                    understood,
                    query.paging(),
                    answer.total(),
                    answer.totalIsExact(),
                    hits,
                    query.listing().facets(Facet.OF_COMMENTS, reader, answer.facets()),
                    Listing.cut(Facet.OF_COMMENTS, reader, answer.cut()));
        } catch (SearchClusterUnavailable e) {
            return SearchUnavailable.because(e, understood);
        }
    }

    /**
     * Every hit, from one state of the index; to be closed. Breaks off with an exception when Elasticsearch goes away on
     * the way, so that a part never passes for the whole.
     *
     * @return empty while Elasticsearch is away
     */
    public Optional<Stream<CommentHit>> every(CommentQuery query, Reader reader) {
        Understood understood = BoxReading.of(query.text(), titles.of(reader));
        TermMarks marks = marks(understood);
        try {
            Condition.All condition = condition(understood, query, reader);
            return Optional.of(cluster.all(
                            aliases.comments(),
                            Inquiry.every(
                                    condition,
                                    query.listing()
                                            .commentOrders(!condition.should().isEmpty())))
                    .map(entry -> hit(entry, marks)));
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }

    /**
     * What every hit is known by, in no order; to be closed.
     *
     * @throws SearchClusterUnavailable at the first hit or later, when Elasticsearch is away
     */
    public Stream<FoundKey> keys(CommentQuery query, Reader reader) {
        Understood understood = BoxReading.of(query.text(), titles.of(reader));
        return cluster.all(aliases.comments(), Inquiry.every(condition(understood, query, reader), List.of()))
                .map(Fields::of)
                .map(fields -> new FoundKey(fields.text(DocumentFields.COMMENT), ""));
    }

    private TermMarks marks(Understood understood) {
        return new TermMarks(AskedWords.of(understood.asked(), segmenter).terms());
    }

    private Condition.All condition(Understood understood, CommentQuery query, Reader reader) {
        return condition(understood, cited(understood, query.filters(), reader), query, reader);
    }

    private Condition.All condition(Understood understood, Cited cited, CommentQuery query, Reader reader) {
        AskedWords asked = AskedWords.of(understood.asked(), segmenter);
        List<Condition> should = new ArrayList<>(TextConditions.onText(asked));
        List<Condition> enough = new ArrayList<>(TextConditions.enough(asked));
        List<Condition> answered = TextConditions.onAnswers(asked);
        should.addAll(answered);
        enough.addAll(answered);
        if (!cited.clauses().isEmpty()) {
            Condition onCited = new Condition.Worth(
                    understood.title().isEmpty() ? Weights.CITED_WITHOUT_TITLE : Weights.CITED,
                    new Condition.OneOf(DocumentFields.CLAUSES, cited.clauses()));
            should.add(onCited);
            enough.add(onCited);
        }
        List<Condition> filters = filters(query.filters(), reader);
        filters.addAll(query.listing().conditions(Facet.OF_COMMENTS, reader));
        filters.addAll(query.listing().among(DocumentFields.COMMENT));
        filters.addAll(narrowing.comments(understood));
        filters.addAll(TextConditions.oneOf(enough));
        return new Condition.All(List.of(), should, filters);
    }

    /**
     * Keeps the index as it is now, so that the pages of a search follow each other whatever is written meanwhile.
     *
     * @return what {@link Listing#moment} wants; empty while Elasticsearch is away
     */
    public Optional<String> freeze() {
        try {
            return Optional.of(cluster.freeze(aliases.comments(), Listing.KEPT));
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }

    /** Says which fields have been passed over, for comments have none of them. */
    private static Understood remarked(Understood understood) {
        Understood remarked = understood;
        for (Part part : understood.parts()) {
            boolean meant = part instanceof Part.Without || part instanceof Part.SaidOf;
            if (part.narrows() && !meant) {
                remarked = remarked.with(new Remark(
                        Remark.Kind.FIELD_NOT_HERE, part.span(), understood.typed(part), understood.without(part)));
            }
        }
        return remarked;
    }

    /**
     * The clauses that are cited in the box, with their 款 and 项.
     *
     * @param cut whether there are more than were looked up
     */
    private record Cited(List<ProvisionId> clauses, boolean cut) {}

    private Cited cited(Understood understood, CommentQuery.Filters filters, Reader reader) {
        if (understood.citation().isEmpty()) {
            return new Cited(List.of(), false);
        }
        ClauseQuery.Filters where =
                new ClauseQuery.Filters(false, filters.draft(), filters.version(), null, Set.of(), null, null);
        Condition condition = new Condition.All(
                List.of(clauses.citedOnly(
                        understood.citation().get().clause(),
                        understood.citation().get().law())),
                List.of(),
                clauses.filters(understood, where, reader));
        Answer answer = cluster.ask(aliases.clauses(), new Inquiry(condition, 0, MOST_CITED_CLAUSES, null));
        List<ProvisionId> clauses = answer.entries().stream()
                .flatMap(entry -> withParts(Fields.of(entry)))
                .distinct()
                .toList();
        return new Cited(clauses, answer.total() > answer.entries().size());
    }

    /** A comment may be linked to a 款 or 项 inside the article. */
    private static Stream<ProvisionId> withParts(Fields clause) {
        return Stream.concat(
                Stream.of(clause.clause(DocumentFields.CLAUSE)),
                clause.objects(DocumentFields.PARTS).stream().map(part -> part.clause("id")));
    }

    private static List<Condition> filters(CommentQuery.Filters filters, Reader reader) {
        List<Condition> conditions = new ArrayList<>();
        conditions.addAll(Visibility.ofComments(reader));
        equal(conditions, DocumentFields.CONSULTATION, filters.consultation());
        equal(conditions, DocumentFields.DRAFT, filters.draft());
        equal(conditions, DocumentFields.VERSION, filters.version());
        equal(conditions, DocumentFields.CLAUSES, filters.clause());
        equal(conditions, DocumentFields.SOURCE, filters.source());
        equal(conditions, DocumentFields.CONTACT_POINT, filters.contactPoint());
        if (filters.from() != null || filters.until() != null) {
            conditions.add(new Condition.During(DocumentFields.RECEIVED_AT, filters.from(), filters.until()));
        }
        return conditions;
    }

    private static void equal(List<Condition> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(new Condition.OneOf(field, List.of(value.toString())));
        }
    }

    private CommentHit hit(Answer.Entry entry, TermMarks marks) {
        Fields fields = Fields.of(entry);
        String text = fields.text(DocumentFields.TEXT);
        return new CommentHit(
                fields.id(DocumentFields.COMMENT),
                fields.id(DocumentFields.CONSULTATION),
                new DraftId(fields.id(DocumentFields.DRAFT)),
                new VersionId(fields.id(DocumentFields.VERSION)),
                fields.texts(DocumentFields.CLAUSES).stream()
                        .map(ProvisionId::of)
                        .toList(),
                fields.text(DocumentFields.SOURCE),
                fields.optionalText(DocumentFields.CONTACT_POINT).map(UUID::fromString),
                fields.moment(DocumentFields.RECEIVED_AT),
                fields.flag(DocumentFields.PUBLISHED),
                fields.flag(DocumentFields.WITHHELD),
                text,
                Fragments.of(text, marks.in(text, segmenter.segment(text))),
                fields.texts(DocumentFields.ANSWERS).stream()
                        .flatMap(answer -> marked(answer, marks).stream())
                        .toList(),
                entry.score());
    }

    /** The passages of an answer that say what was asked for. */
    private List<Fragment> marked(String answer, TermMarks marks) {
        List<Span> found = marks.in(answer, segmenter.segment(answer));
        return found.isEmpty() ? List.of() : Fragments.of(answer, found);
    }
}
