package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;

/** Questions in the client's words. */
final class Requests {

    /** What a page shows beneath a folded hit; there are as many versions as a bill has readings. */
    private static final int MOST_FOLDED = 12;

    /** Up to so many folded hits are counted almost without error; Elasticsearch allows no more. */
    private static final int EXACT_TOTAL = 40_000;

    /** There are many values, and each of them costs eight bytes for one of these. */
    private static final int EXACT_FACET = 1_000;

    static final String FOLDED = "folded";

    /** Terms are there to be found by; they are four times the text, and nobody reads them. */
    private static final List<String> TERMS = List.of("words", "bigrams", "*_words", "*_bigrams");

    private Requests() {}

    static SearchRequest of(String alias, Inquiry inquiry, String longest, int countUpTo) {
        return SearchRequest.of(s -> {
            begin(s, alias, inquiry)
                    .timeout(longest)
                    .from(inquiry.from())
                    .trackTotalHits(t -> t.count(countUpTo))
                    .sort(inquiry.orders().stream().map(Requests::sort).toList());
            String foldBy = inquiry.foldBy();
            if (foldBy != null) {
                s.collapse(c -> c.field(foldBy).innerHits(i -> i.name(FOLDED)
                        .size(MOST_FOLDED)
                        .source(o -> o.filter(f -> f.excludes(TERMS)))
                        .sort(o -> o.field(f -> f.field("version_number").order(SortOrder.Desc)))));
                s.aggregations(FOLDED, distinct(foldBy, EXACT_TOTAL));
            }
            inquiry.facets()
                    .forEach(counted -> s.aggregations(
                            counted.field(),
                            a -> foldBy == null
                                    ? values(a, counted)
                                    : values(a, counted).aggregations(FOLDED, distinct(foldBy, EXACT_FACET))));
            return s;
        });
    }

    private static Aggregation.Builder.ContainerBuilder values(Aggregation.Builder builder, Inquiry.Counted counted) {
        String nameless = counted.nameless();
        return builder.terms(t -> {
            t.field(counted.field()).size(Inquiry.MOST_VALUES);
            return nameless == null ? t : t.missing(FieldValue.of(nameless));
        });
    }

    /** Counts hits as they are shown, and not the documents that were folded into them. */
    private static Aggregation distinct(String field, int exactUpTo) {
        return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(exactUpTo)));
    }

    /** The next page of everything there is; whoever wants everything waits for it. */
    static SearchRequest following(Inquiry inquiry, List<FieldValue> after) {
        return SearchRequest.of(s -> {
            begin(s, "", inquiry)
                    .trackTotalHits(t -> t.enabled(false))
                    .sort(inquiry.orders().stream().map(Requests::sort).toList())
                    .sort(o -> o.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }

    private static SearchRequest.Builder begin(SearchRequest.Builder request, String alias, Inquiry inquiry) {
        request.query(Queries.of(inquiry.condition()))
                .size(inquiry.size())
                .source(o -> o.filter(f -> f.excludes(TERMS)));
        String moment = inquiry.moment();
        return moment == null ? request.index(alias) : request.pit(p -> p.id(moment));
    }

    private static SortOptions sort(Inquiry.Order order) {
        SortOrder way = order.falling() ? SortOrder.Desc : SortOrder.Asc;
        return order.field().equals(Inquiry.Order.FIT)
                ? SortOptions.of(o -> o.score(s -> s.order(way)))
                : SortOptions.of(o -> o.field(f -> f.field(order.field()).order(way)));
    }
}
