package org.tiaowen.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchIndexes;

/** Sees to it, before the queue is worked on, that every index is there, is ours, and can be written to. */
@Component
final class Preparing {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

    private static final int KEYS_A_PAGE = 1_000;

    private final DocumentSources sources;
    private final SearchIndexes indexes;
    private final SearchCluster cluster;
    private final IndexTasks tasks;
    private final IndexQueue queue;
    private final UpkeepJobs jobs;
    private final Alone alone;

    Preparing(
            DocumentSources sources,
            SearchIndexes indexes,
            SearchCluster cluster,
            IndexTasks tasks,
            IndexQueue queue,
            UpkeepJobs jobs,
            Alone alone) {
        this.sources = sources;
        this.indexes = indexes;
        this.cluster = cluster;
        this.tasks = tasks;
        this.queue = queue;
        this.jobs = jobs;
        this.alone = alone;
    }

    /**
     * Prepares all; what has to be written is queued or asked for on return.
     *
     * @return false when somebody else is at it
     */
    boolean prepare() {
        return alone.run(Alone.Work.PREPARING, () -> sources.all().forEach(this::prepare));
    }

    /** Whether every index is there. */
    boolean isPrepared() {
        return sources.all().stream().allMatch(source -> indexes.exists(indexes.alias(source.schema())));
    }

    private void prepare(DocumentSource source) {
        IndexSchema schema = source.schema();
        Optional<SearchIndexes.Origin> origin = indexes.origin(schema);
        if (origin.isPresent() && !origin.get().database().equals(tasks.database())) {
            LOG.warn("The index {} belongs to another database and is dropped", indexes.alias(schema));
            indexes.dropServing(schema);
            origin = Optional.empty();
        }
        if (origin.isEmpty()) {
            createFor(source);
        } else if (origin.get().schema() != schema.version()) {
            LOG.info("The index {} is of another make; building it anew", indexes.alias(schema));
            jobs.want(UpkeepTask.REBUILD, source.kind(), Upkeep.SYSTEM);
        } else {
            overtake(source);
        }
    }

    private void createFor(DocumentSource source) {
        IndexSchema schema = source.schema();
        // Created before anything is queued, for a server that refuses is asked again every few seconds; and served
        // only
        // when everything is queued: killed in between, the next start does both again, and repeating is harmless.
        indexes.createNew(schema, tasks.database());
        long queued = queueAll(source);
        indexes.serveNew(schema);
        LOG.info("Created the index {} and queued {} readings for it", indexes.alias(schema), queued);
    }

    /** After the database was set back to a backup, writes would look older than what the index has. */
    private void overtake(DocumentSource source) {
        Inquiry last = new Inquiry(Condition.everything(), 0, 1, DocumentFields.READING);
        for (var entry : cluster.ask(indexes.alias(source.schema()), last).entries()) {
            if (entry.fields().get(DocumentFields.READING) instanceof Number reading
                    && reading.longValue() > tasks.lastReading()) {
                LOG.warn("The index {} is ahead of the database; comparing them", indexes.alias(source.schema()));
                tasks.raiseReading(reading.longValue());
                jobs.want(UpkeepTask.CHECK, source.kind(), Upkeep.SYSTEM);
            }
        }
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
}
