package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Reads whole indexes, document by document, for whoever compares them with the database.
 *
 * <p>Safe for use by many threads; a {@link Scan} belongs to one.
 */
@Component
public final class IndexContents {

    private static final int DOCUMENTS_A_PAGE = 1_000;

    /** Asked for by sorting on it: the place of a document in its shard, which tells apart what else is equal. */
    private static final String SHARD_PLACE = "_shard_doc";

    /** From one page to the next; a page is compared in seconds. */
    private static final String KEPT = "5m";

    private final ElasticsearchClient client;

    IndexContents(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Every document of the index as it is at this moment, whatever is written meanwhile, in the order of a field.
     *
     * @param field a keyword; documents without it come last
     * @param wanted the fields to read; empty for all
     */
    public Scan scan(String alias, String field, List<String> wanted) {
        String moment =
                Calls.run(() -> client.openPointInTime(p -> p.index(alias).keepAlive(t -> t.time(KEPT)))
                        .id());
        return new Scan(moment, field, wanted);
    }

    /** The ids of the documents whose field has one of these values. */
    public Map<String, Set<String>> ids(String alias, String field, Collection<String> values) {
        Map<String, Set<String>> ids = new HashMap<>();
        documents(alias, field, values, List.of(field))
                .forEach(found -> ids.computeIfAbsent(text(found, field), none -> new TreeSet<>())
                        .add(found.id()));
        return ids;
    }

    /** The documents whose field has one of these values, as far as they are findable. */
    public List<Indexed> documents(String alias, String field, Collection<String> values, List<String> wanted) {
        List<FieldValue> asked = values.stream().map(FieldValue::of).toList();
        List<Indexed> found = new ArrayList<>();
        String moment =
                Calls.run(() -> client.openPointInTime(p -> p.index(alias).keepAlive(t -> t.time(KEPT)))
                        .id());
        try (Scan scan = new Scan(moment, field, wanted, asked)) {
            while (scan.hasNext()) {
                found.add(scan.next());
            }
        }
        return found;
    }

    private static String text(Indexed document, String field) {
        return Objects.toString(document.fields().get(field), "");
    }

    /**
     * A document as the index has it.
     *
     * @param id its identity
     * @param version of the write it comes from
     * @param fields those that were asked for
     */
    public record Indexed(String id, long version, Map<String, Object> fields) {}

    /** Walks through an index. */
    public final class Scan implements AutoCloseable {

        private final String moment;
        private final String field;
        private final List<String> wanted;
        private final List<FieldValue> values;
        private List<FieldValue> behind = List.of();
        private List<Indexed> page = List.of();
        private int at;
        private boolean ended;

        private Scan(String moment, String field, List<String> wanted) {
            this(moment, field, wanted, List.of());
        }

        private Scan(String moment, String field, List<String> wanted, List<FieldValue> values) {
            this.moment = moment;
            this.field = field;
            this.wanted = List.copyOf(wanted);
            this.values = values;
        }

        /** Whether there is another document. */
        public boolean hasNext() {
            if (at == page.size() && !ended) {
                read();
            }
            return at < page.size();
        }

        /** The next document, which stays the next. */
        public Indexed peek() {
            if (!hasNext()) {
                throw new NoSuchElementException("the index is read to its end");
            }
            return page.get(at);
        }

        /** The next document. */
        public Indexed next() {
            Indexed next = peek();
            at++;
            return next;
        }

        @SuppressWarnings("rawtypes")
        private void read() {
            SearchResponse<Map> response = Calls.run(() -> client.search(request(), Map.class));
            List<Hit<Map>> hits = response.hits().hits();
            page = hits.stream().map(IndexContents::indexed).toList();
            at = 0;
            ended = hits.size() < DOCUMENTS_A_PAGE;
            if (!hits.isEmpty()) {
                behind = hits.getLast().sort();
            }
        }

        private SearchRequest request() {
            return SearchRequest.of(s -> {
                s.pit(p -> p.id(moment).keepAlive(t -> t.time(KEPT)))
                        .size(DOCUMENTS_A_PAGE)
                        .version(true)
                        .allowPartialSearchResults(false)
                        .trackTotalHits(t -> t.enabled(false))
                        .sort(SortOptions.of(o -> o.field(f -> f.field(field)
                                .order(SortOrder.Asc)
                                .missing("_last")
                                // An index of an older make may not know it.
                                .unmappedType(co.elastic.clients.elasticsearch._types.mapping.FieldType.Keyword))))
                        .sort(SortOptions.of(
                                o -> o.field(f -> f.field(SHARD_PLACE).order(SortOrder.Asc))));
                if (!values.isEmpty()) {
                    s.query(q -> q.terms(t -> t.field(field).terms(v -> v.value(values))));
                }
                if (!wanted.isEmpty()) {
                    s.source(o -> o.filter(f -> f.includes(wanted)));
                }
                return behind.isEmpty() ? s : s.searchAfter(behind);
            });
        }

        @Override
        public void close() {
            Calls.run(() -> client.closePointInTime(p -> p.id(moment)));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Indexed indexed(Hit<Map> hit) {
        Map<String, Object> fields = hit.source() == null ? Map.of() : hit.source();
        return new Indexed(
                Objects.requireNonNullElse(hit.id(), ""), Objects.requireNonNullElse(hit.version(), 0L), fields);
    }
}
