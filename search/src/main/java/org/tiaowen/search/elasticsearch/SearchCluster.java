package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to and asks Elasticsearch, always through an alias.
 *
 * <p>Safe for use by many threads. Every method throws {@link SearchClusterUnavailable} when Elasticsearch is away, not
 * ready, or has lost the index.
 */
@Component
public final class SearchCluster {

    private static final Logger LOG = LoggerFactory.getLogger(SearchCluster.class);

    /** Elasticsearch's own advice is 5 to 15 MB a request; this is about 5 MB of Chinese text with its terms. */
    static final int MOST_CHARACTERS_A_BULK = 1_500_000;

    static final int MOST_WRITES_A_BULK = 1_000;

    /** A search that takes longer is given up; the pages have nothing that is worth a longer wait. */
    private static final String LONGEST_SEARCH = "3s";

    /**
     * A server that says nothing at all for longer counts as away: somebody is looking at an empty page, and a thread of
     * the application waits. The next ones are not even tried for as long. Writes may take longer; nobody waits for them.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    /** Counting further costs time, and nobody reads on to there. */
    private static final int COUNT_UP_TO = 10_000;

    /** How long the reader of an export may take for one page. */
    private static final Duration LONGEST_PAGE_OF_EXPORT = Duration.ofMinutes(2);

    private static final int CONFLICT = 409;

    /** The disk is full, or somebody has made the index read-only. */
    private static final String BLOCKED = "cluster_block_exception";

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final ElasticsearchAsyncClient asking;
    private final Silence silence = new Silence(LONGEST_SILENCE);

    SearchCluster(ElasticsearchClient client) {
        this.client = client;
        this.asking = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
    }

    /**
     * Applies the writes, in bulk.
     *
     * @return those that were refused; a write that is older than what the index has counts as done
     */
    public List<WriteFailure> write(String alias, List<? extends IndexWrite> writes) {
        List<WriteFailure> failures = new ArrayList<>();
        List<BulkOperation> batch = new ArrayList<>();
        long characters = 0;
        for (IndexWrite write : writes) {
            batch.add(operation(write));
            characters += size(write);
            if (batch.size() == MOST_WRITES_A_BULK || characters > MOST_CHARACTERS_A_BULK) {
                failures.addAll(send(alias, batch));
                batch = new ArrayList<>();
                characters = 0;
            }
        }
        if (!batch.isEmpty()) {
            failures.addAll(send(alias, batch));
        }
        return List.copyOf(failures);
    }

    /**
     * Asks the index behind the alias.
     *
     * @throws SearchClusterUnavailable also when the frozen index asked for is not kept any more
     */
    public Answer ask(String alias, Inquiry inquiry) {
        SearchRequest request = Requests.of(alias, inquiry, LONGEST_SEARCH, COUNT_UP_TO);
        LOG.trace("{}", request);
        try {
            return Calls.run(() -> Answers.of(
                    Calls.unlessSilent(silence, LONGEST_SILENCE, () -> asking.search(request, Map.class)), inquiry));
        } catch (ElasticsearchException refused) {
            // a moment comes from an address that anybody may have written, or that is of the other index
            if (inquiry.moment() != null && refused.status() == BAD_REQUEST) {
                throw new SearchClusterUnavailable("there is no such frozen index", refused);
            }
            throw refused;
        }
    }

    /** Keeps the index as it is now, for {@code keep}, so that pages follow each other whatever is written meanwhile. */
    public String freeze(String alias, Duration keep) {
        return Calls.run(() -> Calls.unlessSilent(
                        silence,
                        LONGEST_SILENCE,
                        () -> asking.openPointInTime(
                                o -> o.index(alias).keepAlive(t -> t.time(keep.toSeconds() + "s"))))
                .id());
    }

    /** Lets go of a frozen index. */
    public void thaw(String moment) {
        Calls.run(() -> Calls.unlessSilent(silence, LONGEST_SILENCE, () -> asking.closePointInTime(c -> c.id(moment))));
    }

    /**
     * Every answer, page by page, from one frozen state of the index; for exports of any size. To be closed.
     *
     * @param inquiry its {@code from}, its folding and its facets count for nothing, {@code size} is the size of a page
     */
    @SuppressWarnings("rawtypes") // the client hands out documents as raw maps
    public Stream<Answer.Entry> all(String alias, Inquiry inquiry) {
        String moment = freeze(alias, LONGEST_PAGE_OF_EXPORT);
        Inquiry frozen = inquiry.at(moment);
        List<Hit<Map>> first;
        try {
            first = page(frozen, List.of());
        } catch (RuntimeException e) {
            // nobody has anything to close yet
            thaw(moment);
            throw e;
        }
        return Stream.iterate(
                        first,
                        page -> !page.isEmpty(),
                        page -> page.size() < inquiry.size()
                                ? List.of()
                                : page(frozen, page.getLast().sort()))
                .flatMap(page -> Answers.entries(page).stream())
                .onClose(() -> thaw(moment));
    }

    @SuppressWarnings("rawtypes") // the client hands out documents as raw maps
    private List<Hit<Map>> page(Inquiry inquiry, List<FieldValue> after) {
        SearchRequest request = Requests.following(inquiry, after);
        SearchResponse<Map> response =
                Calls.run(() -> Calls.unlessSilent(silence, LONGEST_SILENCE, () -> asking.search(request, Map.class)));
        Answers.requireWhole(response);
        return response.hits().hits();
    }

    /** Makes everything written so far findable at once; for tests and the end of a rebuild. */
    public void refresh(String alias) {
        Calls.run(() -> client.indices().refresh(r -> r.index(alias)));
    }

    /** Like {@link #refresh}, for somebody who waits: given up as soon as a search would be. */
    public void refreshSoon(String alias) {
        Calls.run(() -> Calls.unlessSilent(
                silence, LONGEST_SILENCE, () -> asking.indices().refresh(r -> r.index(alias))));
    }

    /** The version of the schema that the index behind the alias was made for; 0 for one that does not say. */
    public int schemaOf(String alias) {
        return Calls.run(() -> Calls.unlessSilent(
                                silence, LONGEST_SILENCE, () -> asking.indices().getMapping(m -> m.index(alias)))
                        .mappings()
                        .values()
                        .stream()
                        .map(index -> index.mappings() == null
                                ? SearchIndexes.Origin.UNKNOWN
                                : SearchIndexes.origin(index.mappings().meta()))
                        .map(SearchIndexes.Origin::schema)
                        .findFirst())
                .orElse(0);
    }

    /** How many documents the index behind the alias has. */
    public long count(String alias) {
        return Calls.run(() -> client.count(c -> c.index(alias)).count());
    }

    /**
     * How many documents there are for each value of a field.
     *
     * @param field compared as a whole (a keyword)
     * @param most at most so many values, those with the most documents
     */
    public Map<String, Long> counts(String alias, Condition condition, String field, int most) {
        SearchRequest request = SearchRequest.of(s -> s.index(alias)
                .query(Queries.of(condition))
                .size(0)
                .timeout(LONGEST_SEARCH)
                .trackTotalHits(t -> t.enabled(false))
                .aggregations("values", a -> a.terms(t -> t.field(field).size(most))));
        return Calls.run(() -> {
            SearchResponse<Void> response =
                    Calls.unlessSilent(silence, LONGEST_SILENCE, () -> asking.search(request, Void.class));
            Answers.requireWhole(response);
            return Answers.counts(Objects.requireNonNull(response.aggregations().get("values")));
        });
    }

    private List<WriteFailure> send(String alias, List<BulkOperation> operations) {
        BulkResponse response = Calls.run(
                () -> client.bulk(b -> b.index(alias).requireAlias(true).operations(operations)));
        return response.items().stream()
                .filter(SearchCluster::isRefused)
                .map(SearchCluster::failure)
                .toList();
    }

    private static boolean isRefused(BulkResponseItem item) {
        boolean removedAlready = item.status() == NOT_FOUND && item.error() == null;
        return item.status() >= 300 && item.status() != CONFLICT && !removedAlready;
    }

    private static WriteFailure failure(BulkResponseItem item) {
        var error = item.error();
        String type = error == null ? "" : Objects.requireNonNullElse(error.type(), "");
        String reason = error == null ? "status " + item.status() : type + ": " + error.reason();
        return new WriteFailure(
                Objects.requireNonNullElse(item.id(), ""),
                reason,
                type.equals("index_not_found_exception"),
                Calls.isTemporary(item.status()) || type.equals(BLOCKED));
    }

    private static BulkOperation operation(IndexWrite write) {
        return switch (write) {
            case IndexWrite.Put put ->
                BulkOperation.of(o -> o.<Map<String, Object>>index(i -> i.id(put.id())
                        .version(put.version())
                        .versionType(VersionType.ExternalGte)
                        .document(put.fields())));
            case IndexWrite.Remove remove ->
                BulkOperation.of(o -> o.delete(
                        d -> d.id(remove.id()).version(remove.version()).versionType(VersionType.ExternalGte)));
        };
    }

    private static long size(IndexWrite write) {
        return switch (write) {
            case IndexWrite.Put put ->
                put.fields().values().stream()
                        .mapToLong(value -> value instanceof String text ? text.length() : 16)
                        .sum();
            case IndexWrite.Remove ignored -> 0;
        };
    }
}
