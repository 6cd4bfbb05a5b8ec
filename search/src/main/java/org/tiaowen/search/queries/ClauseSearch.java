package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.asking.BoxReading;
import org.tiaowen.search.asking.CitedClause;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Answer;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.IndexedText.Origin;
import org.tiaowen.search.index.IndexedText.Validity;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Span;
import org.tiaowen.search.language.TermMarks;

/** Finds clauses. Safe for use by many threads. */
@Component
public final class ClauseSearch {

    /** Opinions on more clauses than these say too common a thing to choose clauses by; then these many of them are looked at. */
    public static final int MOST_SAID_OF = 1_000;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Segmenter segmenter;
    private final KnownTitles titles;
    private final Spelling spelling;
    private final ClauseConditions conditions;

    ClauseSearch(
            SearchCluster cluster, SearchAliases aliases, Segmenter segmenter, KnownTitles titles, Spelling spelling) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.segmenter = segmenter;
        this.titles = titles;
        this.spelling = spelling;
        this.conditions = new ClauseConditions(segmenter);
    }

    /** The clauses that fit best. */
    public SearchResult<ClauseHit> search(ClauseQuery query, Reader reader) {
        Understood read = BoxReading.of(query.text(), titles.of(reader));
        Understood understood = query.listing().literally() ? read.literally() : read;
        try {
            List<ProvisionId> saidOf = saidOf(understood, reader);
            if (saidOf.size() == MOST_SAID_OF) {
                understood = understood.with(cutSaidOf(understood));
            }
            Answer answer = ask(understood, query, saidOf, reader);
            boolean phrases = understood.all(Part.Phrase.class).findAny().isPresent();
            if (answer.total() == 0 && phrases && !query.listing().literally()) {
                Understood loosened = understood.loosened();
                Answer more = ask(loosened, query, saidOf, reader);
                if (more.total() > 0) {
                    answer = more;
                    understood = loosened.with(remark(Remark.Kind.PHRASE_LOOSENED, understood));
                }
            }
            if (query.paging().from() == 0 && !query.listing().literally()) {
                understood = spelling.remarked(understood, reader);
            }
            return page(understood, query, answer, reader);
        } catch (SearchClusterUnavailable e) {
            return SearchUnavailable.because(e, understood);
        }
    }

    /**
     * Every hit, from one state of the index; to be closed. No two of them are folded into one. Breaks off with an exception when Elasticsearch goes away on
     * the way, so that a part never passes for the whole.
     *
     * @return empty while Elasticsearch is away
     */
    public Optional<Stream<ClauseHit>> every(ClauseQuery query, Reader reader) {
        Understood read = BoxReading.of(query.text(), titles.of(reader));
        Understood understood = query.listing().literally() ? read.literally() : read;
        AskedWords asked = AskedWords.of(understood.asked(), segmenter);
        TermMarks marks =
                new TermMarks(AskedWords.of(toMark(understood), segmenter).terms());
        try {
            Condition condition = conditions.of(understood, asked, query, saidOf(understood, reader), reader);
            return Optional.of(cluster.all(
                            aliases.clauses(),
                            Inquiry.every(condition, query.listing().clauseOrders()))
                    .map(entry -> hit(entry, understood, marks)));
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }

    /**
     * What every hit is known by, in no order; to be closed. A clause in several versions is several hits if its words differ.
     *
     * @throws SearchClusterUnavailable at the first hit or later, when Elasticsearch is away
     */
    public Stream<FoundKey> keys(ClauseQuery query, Reader reader) {
        Understood read = BoxReading.of(query.text(), titles.of(reader));
        Understood understood = query.listing().literally() ? read.literally() : read;
        AskedWords asked = AskedWords.of(understood.asked(), segmenter);
        Condition condition = conditions.of(understood, asked, query, saidOf(understood, reader), reader);
        return cluster.all(aliases.clauses(), Inquiry.every(condition, List.of()))
                .map(Fields::of)
                .map(fields -> new FoundKey(
                        fields.text(DocumentFields.CLAUSE_OF_WORK), fields.text(DocumentFields.TEXT_HASH)));
    }

    /**
     * Keeps the index as it is now, so that the pages of a search follow each other whatever is written meanwhile.
     *
     * @return what {@link Listing#moment} wants; empty while Elasticsearch is away
     */
    public Optional<String> freeze() {
        try {
            return Optional.of(cluster.freeze(aliases.clauses(), Listing.KEPT));
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }

    /** Lets go of what {@link #freeze} kept; it would go by itself. */
    public void thaw(String moment) {
        try {
            cluster.thaw(moment);
        } catch (SearchClusterUnavailable goneAlready) {
            // What cannot be reached keeps nothing for longer than Listing.KEPT.
        }
    }

    private Answer ask(Understood understood, ClauseQuery query, List<ProvisionId> saidOf, Reader reader) {
        AskedWords asked = AskedWords.of(understood.asked(), segmenter);
        Condition condition = conditions.of(understood, asked, query, saidOf, reader);
        Listing listing = query.listing();
        boolean several = !query.filters().newestOnly()
                || understood.all(Part.OfVersion.class).findAny().isPresent();
        return cluster.ask(
                aliases.clauses(),
                new Inquiry(
                        condition,
                        query.paging().from(),
                        query.paging().size(),
                        listing.clauseOrders(),
                        several && query.filters().version() == null ? DocumentFields.CLAUSE_OF_WORK : null,
                        listing.facetFields(Facet.OF_CLAUSES, reader),
                        listing.moment()));
    }

    private SearchPage<ClauseHit> page(Understood understood, ClauseQuery query, Answer answer, Reader reader) {
        TermMarks marks =
                new TermMarks(AskedWords.of(toMark(understood), segmenter).terms());
        List<ClauseHit> hits = answer.entries().stream()
                .map(entry -> hit(entry, understood, marks))
                .toList();
        return new SearchPage<>(
                remarked(understood, query, hits, reader),
                query.paging(),
                answer.total(),
                answer.totalIsExact(),
                hits,
                query.listing().facets(Facet.OF_CLAUSES, reader, answer.facets()),
                Listing.cut(Facet.OF_CLAUSES, reader, answer.cut()));
    }

    /** Says so where the law is there and the number is not. */
    private Understood remarked(Understood understood, ClauseQuery query, List<ClauseHit> hits, Reader reader) {
        if (query.paging().from() > 0) {
            return understood;
        }
        return understood
                .citation()
                .filter(cited -> cited.law().filter(Naming::isKnown).isPresent())
                .filter(cited -> hits.stream().noneMatch(hit -> isCited(hit, cited)))
                .filter(cited -> isMissing(cited, understood, query, reader))
                .map(cited -> understood.with(new Remark(
                        Remark.Kind.NO_SUCH_CLAUSE,
                        cited.span(),
                        cited.law().orElseThrow().titles().getFirst()
                                + cited.clause().printed(),
                        "")))
                .orElse(understood);
    }

    /** That it is not among the first hits may come from their order, their number, or what they are narrowed by. */
    private boolean isMissing(Part.Citation cited, Understood understood, ClauseQuery query, Reader reader) {
        List<Condition> all = new ArrayList<>(conditions.filters(understood, query.filters(), reader));
        all.addAll(Narrowing.number(cited.clause()));
        all.add(new Condition.OneOf(
                DocumentFields.TITLE, cited.law().orElseThrow().titles()));
        Condition condition = new Condition.All(List.of(), List.of(), all);
        return cluster.ask(aliases.clauses(), new Inquiry(condition, 0, 1, null))
                .entries()
                .isEmpty();
    }

    private static boolean isCited(ClauseHit hit, Part.Citation cited) {
        return hit.article() == cited.clause().article()
                && hit.suffix() == cited.clause().suffix()
                && cited.law().orElseThrow().titles().contains(hit.title());
    }

    /** The clauses on which opinions the reader may see say what was asked for. */
    private List<ProvisionId> saidOf(Understood understood, Reader reader) {
        List<Condition> said = understood
                .all(Part.SaidOf.class)
                .flatMap(part ->
                        TextConditions.oneOf(TextConditions.enough(AskedWords.of(part.words(), segmenter))).stream())
                .toList();
        if (said.isEmpty()) {
            return List.of();
        }
        List<Condition> all = new ArrayList<>(Visibility.ofComments(reader));
        all.addAll(said);
        Condition condition = new Condition.All(List.of(), List.of(), all);
        return cluster.counts(aliases.comments(), condition, DocumentFields.CLAUSES, MOST_SAID_OF).keySet().stream()
                .map(ProvisionId::of)
                .toList();
    }

    private static Remark cutSaidOf(Understood understood) {
        Part.SaidOf said = understood.all(Part.SaidOf.class).findFirst().orElseThrow();
        return new Remark(Remark.Kind.SAID_OF_MANY, said.span(), said.words(), "");
    }

    private static Remark remark(Remark.Kind kind, Understood understood) {
        return new Remark(kind, new Span(0, understood.text().length()), "", "");
    }

    /** What is to be marked: not the name of the law and the number where other words were typed, and no field. */
    private static String toMark(Understood understood) {
        return understood.words().isBlank()
                ? understood.parts().stream()
                        .filter(part -> !part.narrows())
                        .map(understood::typed)
                        .collect(Collectors.joining(" "))
                : understood.words();
    }

    private ClauseHit hit(Answer.Entry entry, Understood understood, TermMarks marks) {
        Fields fields = Fields.of(entry);
        String text = fields.text(DocumentFields.TEXT);
        List<Span> marked = marks.in(text, segmenter.segment(text));
        return new ClauseHit(
                fields.clause(DocumentFields.CLAUSE),
                new DraftId(fields.id(DocumentFields.WORK)),
                new VersionId(fields.id(DocumentFields.VERSION)),
                fields.number(DocumentFields.VERSION_NUMBER),
                fields.text(DocumentFields.VERSION_LABEL),
                fields.text(DocumentFields.TITLE),
                Level.valueOf(fields.text(DocumentFields.LEVEL)),
                fields.text(DocumentFields.NUMBER),
                fields.number(DocumentFields.ARTICLE),
                fields.number(DocumentFields.SUFFIX),
                fields.texts(DocumentFields.HEADINGS),
                fields.text(DocumentFields.CAPTION),
                text,
                Fragments.of(text, marked),
                part(fields, understood, marked),
                fields.moment(DocumentFields.CREATED_AT),
                fields.optionalText(DocumentFields.ORIGIN).map(Origin::valueOf).orElse(Origin.DRAFT),
                fields.optionalText(DocumentFields.VALIDITY)
                        .map(Validity::valueOf)
                        .orElse(Validity.UNKNOWN),
                fields.text(DocumentFields.ORGAN),
                fields.day(DocumentFields.DATE),
                others(entry, fields),
                entry.score());
    }

    private static List<ClauseHit.Other> others(Answer.Entry entry, Fields shown) {
        return entry.folded().stream()
                .filter(other -> !other.id().equals(entry.id()))
                .map(Fields::of)
                .map(other -> new ClauseHit.Other(
                        new VersionId(other.id(DocumentFields.VERSION)),
                        other.number(DocumentFields.VERSION_NUMBER),
                        other.text(DocumentFields.VERSION_LABEL),
                        other.text(DocumentFields.NUMBER),
                        other.text(DocumentFields.TEXT_HASH).equals(shown.text(DocumentFields.TEXT_HASH))))
                .toList();
    }

    private static Optional<ClauseHit.Part> part(Fields fields, Understood understood, List<Span> marked) {
        List<Fields> parts = fields.objects(DocumentFields.PARTS);
        Optional<Fields> cited = understood
                .citation()
                .map(Part.Citation::clause)
                .filter(citation -> citation.article() == fields.number(DocumentFields.ARTICLE)
                        && citation.suffix() == fields.number(DocumentFields.SUFFIX))
                .flatMap(citation -> citedPart(parts, citation));
        if (cited.isPresent()) {
            return cited.map(ClauseSearch::part);
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        return parts.stream()
                .filter(part -> markedIn(part, marked) > 0)
                .max(Comparator.comparingInt(part -> markedIn(part, marked)))
                .map(ClauseSearch::part);
    }

    private static Optional<Fields> citedPart(List<Fields> parts, CitedClause citation) {
        if (citation.paragraph() == 0 && citation.item() == 0) {
            return Optional.empty();
        }
        // 第十二条第三项 without a 款 is the item of whichever paragraph has items.
        return parts.stream()
                .filter(part -> citation.paragraph() == 0 || part.number("paragraph") == citation.paragraph())
                .filter(part -> part.number("item") == citation.item())
                .findFirst();
    }

    private static int markedIn(Fields part, List<Span> marked) {
        return Fragments.marked(new Span(part.number("start"), part.number("end")), marked);
    }

    private static ClauseHit.Part part(Fields part) {
        return new ClauseHit.Part(ProvisionId.of(part.text("id")), part.number("paragraph"), part.number("item"));
    }
}
