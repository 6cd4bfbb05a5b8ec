package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A search that takes longer returns what it has; the pages have nothing that is worth a longer wait. */
    private static final String LONGEST_SEARCH = "3s";

    /**
     * A server that says nothing at all for longer counts as away: somebody is looking at an empty page, and a thread of
     * the application waits. The next ones are not even tried for as long. Writes may take longer; nobody waits for them.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    /** Counting further costs time, and nobody reads on to there. */
    private static final int COUNT_UP_TO = 10_000;

    private static final int CONFLICT = 409;

    /** The disk is full, or somebody has made the index read-only. */
    private static final String BLOCKED = "cluster_block_exception";

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

    /** Asks the index behind the alias. */
    public Answer ask(String alias, Inquiry inquiry) {
        SearchRequest request = SearchRequest.of(s -> {
            s.index(alias)
                    .query(Queries.of(inquiry.condition()))
                    .from(inquiry.from())
                    .size(inquiry.size())
                    .timeout(LONGEST_SEARCH)
                    .trackTotalHits(t -> t.count(COUNT_UP_TO));
            String newestBy = inquiry.newestBy();
            if (newestBy != null) {
                s.sort(o -> o.field(f -> f.field(newestBy).order(SortOrder.Desc)));
            }
            return s;
        });
        LOG.trace("{}", request);
        return Calls.run(
                () -> answer(Calls.unlessSilent(silence, LONGEST_SILENCE, () -> asking.search(request, Map.class))));
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

    /** How many documents the index behind the alias has. */
    public long count(String alias) {
        return Calls.run(() -> client.count(c -> c.index(alias)).count());
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

    @SuppressWarnings("rawtypes")
    private static Answer answer(SearchResponse<Map> response) {
        if (response.shards().failed().intValue() > 0) {
            throw SearchClusterUnavailable.incomplete(
                    response.shards().failed().intValue(),
                    response.shards().total().intValue());
        }
        TotalHits total = response.hits().total();
        List<Answer.Entry> entries =
                response.hits().hits().stream().map(SearchCluster::entry).toList();
        return new Answer(
                total == null ? entries.size() : total.value(),
                total == null || total.relation() == TotalHitsRelation.Eq,
                entries);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Answer.Entry entry(Hit<Map> hit) {
        Double score = hit.score();
        Map<String, Object> fields = hit.source() == null ? Map.of() : hit.source();
        return new Answer.Entry(
                Objects.requireNonNullElse(hit.id(), ""), score == null || score.isNaN() ? 0 : score, fields);
    }
}
