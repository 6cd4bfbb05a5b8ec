package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.json.JsonData;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the client brings. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the client hands out documents as raw maps
final class Answers {

    private Answers() {}

    static Answer of(SearchResponse<Map> response, Inquiry inquiry) {
        requireWhole(response);
        TotalHits total = response.hits().total();
        Map<String, Map<String, Long>> facets = new HashMap<>();
        Set<String> cut = new HashSet<>();
        for (Inquiry.Counted asked : inquiry.facets()) {
            Aggregate counted = response.aggregations().get(asked.field());
            if (counted != null) {
                facets.put(asked.field(), counts(counted));
                if (hasMoreValues(counted)) {
                    cut.add(asked.field());
                }
            }
        }
        Aggregate folded = response.aggregations().get(Requests.FOLDED);
        long documents = total == null ? response.hits().hits().size() : total.value();
        return new Answer(
                folded == null ? documents : folded.cardinality().value(),
                folded != null || total == null || total.relation() == TotalHitsRelation.Eq,
                entries(response.hits().hits()),
                facets,
                cut);
    }

    /**
     * Lets nothing pass that is not the whole answer.
     *
     * @throws SearchClusterUnavailable when parts of the index gave none, or not in time
     */
    static void requireWhole(SearchResponse<?> response) {
        int failed = response.shards().failed().intValue();
        if (failed > 0) {
            throw SearchClusterUnavailable.incomplete(
                    failed, response.shards().total().intValue());
        }
        if (response.timedOut()) {
            throw SearchClusterUnavailable.cutShort();
        }
    }

    static List<Answer.Entry> entries(List<Hit<Map>> hits) {
        return hits.stream().map(Answers::entry).toList();
    }

    private static Answer.Entry entry(Hit<Map> hit) {
        Map<String, Object> fields = hit.source() == null ? Map.of() : hit.source();
        var inner = hit.innerHits().get(Requests.FOLDED);
        List<Answer.Entry> folded = inner == null
                ? List.of()
                : inner.hits().hits().stream().map(Answers::folded).toList();
        return entry(hit.id(), hit.score(), fields, folded);
    }

    private static Answer.Entry folded(Hit<JsonData> hit) {
        Map<String, Object> fields =
                hit.source() == null ? Map.of() : hit.source().to(Map.class);
        return entry(hit.id(), hit.score(), fields, List.of());
    }

    private static Answer.Entry entry(
            @Nullable String id, @Nullable Double score, Map<String, Object> fields, List<Answer.Entry> folded) {
        return new Answer.Entry(
                Objects.requireNonNullElse(id, ""), score == null || score.isNaN() ? 0 : score, fields, folded);
    }

    private static long hits(MultiBucketBase bucket) {
        Aggregate folded = bucket.aggregations().get(Requests.FOLDED);
        return folded == null ? bucket.docCount() : folded.cardinality().value();
    }

    private static boolean hasMoreValues(Aggregate counted) {
        Long others = counted.isSterms()
                ? counted.sterms().sumOtherDocCount()
                : counted.isLterms() ? counted.lterms().sumOtherDocCount() : null;
        return others != null && others > 0;
    }

    /** Values with their numbers of hits, the most frequent first. */
    static Map<String, Long> counts(Aggregate counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (counted.isSterms()) {
            counted.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), hits(bucket)));
        } else if (counted.isLterms()) {
            counted.lterms().buckets().array().forEach(bucket -> counts.put(Long.toString(bucket.key()), hits(bucket)));
        }
        return counts;
    }
}
