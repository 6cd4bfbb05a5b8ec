package org.tiaowen.search.queries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.elasticsearch.Answer;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Span;
import org.tiaowen.search.language.TermMarks;

/** Finds clauses. Safe for use by many threads. */
@Component
public final class ClauseSearch {

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Segmenter segmenter;
    private final ClauseConditions conditions;

    ClauseSearch(SearchCluster cluster, SearchAliases aliases, Segmenter segmenter) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.segmenter = segmenter;
        this.conditions = new ClauseConditions(segmenter);
    }

    /** The clauses that fit best. */
    public SearchResult<ClauseHit> search(ClauseQuery query, Reader reader) {
        Understood understood = BoxReading.of(query.text());
        AskedWords asked = AskedWords.of(understood.text(), segmenter);
        Inquiry inquiry = new Inquiry(
                conditions.of(understood, asked, query.filters(), reader),
                query.paging().from(),
                query.paging().size(),
                null);
        try {
            Answer answer = cluster.ask(aliases.clauses(), inquiry);
            TermMarks marks =
                    new TermMarks(AskedWords.of(toMark(understood), segmenter).terms());
            List<ClauseHit> hits = answer.entries().stream()
                    .map(entry -> hit(entry, understood, marks))
                    .toList();
            return new SearchPage<>(understood, query.paging(), answer.total(), answer.totalIsExact(), hits);
        } catch (SearchClusterUnavailable e) {
            return new SearchUnavailable<>(understood, String.valueOf(e.getMessage()));
        }
    }

    /** What is to be marked: not the name of the law and the number where other words were typed. */
    private static String toMark(Understood understood) {
        return understood.words().isBlank() ? understood.text() : understood.words();
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
                Fragments.of(text, marked),
                part(fields, understood, marked),
                fields.moment(DocumentFields.CREATED_AT),
                entry.score());
    }

    private static Optional<ClauseHit.Part> part(Fields fields, Understood understood, List<Span> marked) {
        List<Fields> parts = fields.objects(DocumentFields.PARTS);
        Optional<Fields> cited = understood
                .citation()
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
