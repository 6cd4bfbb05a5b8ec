package org.tiaowen.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchIndexes;
import org.tiaowen.search.elasticsearch.WriteFailure;

/**
 * Fills indexes from the database: when one is missing, is of an older make, or belongs to another database.
 *
 * <p>A rebuild writes into a new index while the old one is searched; the workers write to both meanwhile, so that the
 * switch at the end loses nothing. One that was interrupted is started afresh.
 */
@Component
public final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    private static final int KEYS_A_PAGE = 200;

    private final DocumentSources sources;
    private final SearchIndexes indexes;
    private final SearchCluster cluster;
    private final IndexTasks tasks;
    private final IndexQueue queue;
    private final Alone alone;

    Reindexing(
            DocumentSources sources,
            SearchIndexes indexes,
            SearchCluster cluster,
            IndexTasks tasks,
            IndexQueue queue,
            Alone alone) {
        this.sources = sources;
        this.indexes = indexes;
        this.cluster = cluster;
        this.tasks = tasks;
        this.queue = queue;
        this.alone = alone;
    }

    /**
     * Rebuilds an index from the database and puts it in the place of the present one.
     *
     * @return false when a rebuild or preparation is under way already
     */
    public boolean rebuild(IndexKind kind) {
        return alone.run(() -> rebuild(sources.of(kind)));
    }

    /**
     * Sees to it that every index is there and is ours; what has to be written is queued or written on return.
     *
     * @return false when somebody else is at it
     */
    boolean prepare() {
        return alone.run(() -> sources.all().forEach(this::prepare));
    }

    private void prepare(DocumentSource source) {
        IndexSchema schema = source.schema();
        Optional<SearchIndexes.Origin> origin = indexes.origin(schema);
        if (origin.isEmpty()) {
            // Queued before the index exists: killed in between, the next start queues again, and repeating is
            // harmless.
            long queued = queueAll(source);
            indexes.dropUnfinished(schema);
            indexes.create(schema, indexes.alias(schema), tasks.database());
            LOG.info("Created the index {} and queued {} readings for it", indexes.alias(schema), queued);
        } else if (!origin.get().equals(new SearchIndexes.Origin(schema.version(), tasks.database()))
                || isAheadOfDatabase(schema)) {
            LOG.info("The index {} is of another make or database; building it anew", indexes.alias(schema));
            rebuild(source);
        } else {
            indexes.dropUnfinished(schema);
        }
    }

    /** After the database was set back to a backup, writes would look older than what the index has. */
    private boolean isAheadOfDatabase(IndexSchema schema) {
        Inquiry last = new Inquiry(Condition.everything(), 0, 1, DocumentFields.READING);
        return cluster.ask(indexes.alias(schema), last).entries().stream()
                .anyMatch(entry -> entry.fields().get(DocumentFields.READING) instanceof Number reading
                        && reading.longValue() > tasks.lastReading());
    }

    private long queueAll(DocumentSource source) {
        long queued = 0;
        @Nullable UUID last = null;
        for (List<UUID> keys = source.keysAfter(null, KEYS_A_PAGE);
                !keys.isEmpty();
                keys = source.keysAfter(last, KEYS_A_PAGE)) {
            queue.addAll(source.kind(), keys);
            queued += keys.size();
            last = keys.getLast();
        }
        return queued;
    }

    private void rebuild(DocumentSource source) {
        IndexSchema schema = source.schema();
        String building = indexes.buildingAlias(schema);
        indexes.dropUnfinished(schema);
        indexes.create(schema, building, tasks.database());
        @Nullable UUID last = null;
        for (List<UUID> keys = source.keysAfter(null, KEYS_A_PAGE);
                !keys.isEmpty();
                keys = source.keysAfter(last, KEYS_A_PAGE)) {
            long version = tasks.nextReading();
            List<IndexWrite> writes = source.read(keys, version).values().stream()
                    .flatMap(List::stream)
                    .toList();
            queueAgain(source, keys, cluster.write(building, writes));
            last = keys.getLast();
        }
        cluster.refresh(building);
        indexes.switchToBuilt(schema);
        LOG.info("Built the index {} anew: {} documents", indexes.alias(schema), cluster.count(indexes.alias(schema)));
    }

    /** What is refused here goes the ordinary way, where it is counted and tried again. */
    private void queueAgain(DocumentSource source, List<UUID> keys, List<WriteFailure> failures) {
        if (!failures.isEmpty()) {
            failures.stream()
                    .min(Comparator.comparing(WriteFailure::id))
                    .ifPresent(first -> LOG.warn(
                            "{} documents refused while building, the first because {}",
                            failures.size(),
                            first.reason()));
            queue.addAll(source.kind(), keys);
        }
    }
}
