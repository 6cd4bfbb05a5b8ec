package org.tiaowen.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;
import org.tiaowen.search.elasticsearch.WriteFailure;

/**
 * Does one batch of the queue.
 *
 * <p>The tasks stay locked in a transaction until Elasticsearch has answered: a worker that is killed gives them back at
 * once, without anybody having to wait for a deadline. Documents are read outside that transaction, each in what is
 * committed at that moment.
 */
@Component
final class IndexBatch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBatch.class);

    private static final int MOST_TASKS = 200;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private final IndexTasks tasks;
    private final DocumentSources sources;
    private final SearchCluster cluster;
    private final SearchIndexes indexes;
    private final TransactionTemplate locked;
    private final TransactionTemplate outside;

    IndexBatch(
            IndexTasks tasks,
            DocumentSources sources,
            SearchCluster cluster,
            SearchIndexes indexes,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.sources = sources;
        this.cluster = cluster;
        this.indexes = indexes;
        this.locked = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Takes the tasks that are due and does them.
     *
     * @return how many there were
     * @throws SearchClusterUnavailable when nothing could be written; the tasks are as before
     */
    int run() {
        Integer done = locked.execute(status -> {
            List<IndexTask> claimed = tasks.claim(MOST_TASKS);
            if (!claimed.isEmpty()) {
                long version = tasks.nextReading();
                claimed.stream()
                        .collect(Collectors.groupingBy(IndexTask::kind))
                        .forEach((kind, ofKind) -> write(sources.of(kind), ofKind, version));
            }
            return claimed.size();
        });
        return done == null ? 0 : done;
    }

    private void write(DocumentSource source, List<IndexTask> claimed, long version) {
        Set<UUID> keys = claimed.stream().map(IndexTask::key).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, String> errors = new HashMap<>();
        Map<UUID, List<IndexWrite>> writes = read(source, keys, version, errors);
        errors.putAll(send(source, writes));
        List<IndexTask> done = new ArrayList<>();
        for (IndexTask task : claimed) {
            String error = errors.get(task.key());
            if (error == null) {
                done.add(task);
            } else {
                Duration delay = delay(task.attempts());
                tasks.putOff(task, delay, error);
                LOG.warn("{} {} cannot be indexed, next attempt in {}: {}", task.kind(), task.key(), delay, error);
            }
        }
        tasks.remove(done);
    }

    /** Reads all at once; where that fails, one by one, so that one broken document holds up nobody else. */
    private Map<UUID, List<IndexWrite>> read(
            DocumentSource source, Collection<UUID> keys, long version, Map<UUID, String> errors) {
        try {
            return readOutside(source, keys, version);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Reading {} documents at once failed, reading them one by one", keys.size(), e);
        }
        Map<UUID, List<IndexWrite>> writes = new HashMap<>();
        for (UUID key : keys) {
            try {
                writes.putAll(readOutside(source, List.of(key), version));
            } catch (RuntimeException | StackOverflowError e) {
                errors.put(key, e.toString());
            }
        }
        return writes;
    }

    private Map<UUID, List<IndexWrite>> readOutside(DocumentSource source, Collection<UUID> keys, long version) {
        Map<UUID, List<IndexWrite>> read = outside.execute(status -> source.read(keys, version));
        return read == null ? Map.of() : read;
    }

    private Map<UUID, String> send(DocumentSource source, Map<UUID, List<IndexWrite>> writes) {
        Map<String, UUID> keyOf = new HashMap<>();
        writes.forEach((key, ofKey) -> ofKey.forEach(write -> keyOf.put(write.id(), key)));
        List<IndexWrite> all = writes.values().stream().flatMap(List::stream).toList();
        Map<UUID, String> errors = new HashMap<>();
        for (WriteFailure failure : sendToAll(source, all)) {
            UUID key = keyOf.get(failure.id());
            if (key != null) {
                errors.putIfAbsent(key, failure.reason());
            }
        }
        return errors;
    }

    private List<WriteFailure> sendToAll(DocumentSource source, List<IndexWrite> writes) {
        // Asked after the tasks were claimed: an index that comes later is filled from what is committed by now.
        String building = indexes.buildingAlias(source.schema());
        List<WriteFailure> failures = new ArrayList<>(cluster.write(indexes.alias(source.schema()), writes));
        failures.stream().filter(WriteFailure::aliasMissing).findFirst().ifPresent(failure -> {
            throw SearchClusterUnavailable.lostIndex(indexes.alias(source.schema()));
        });
        if (!writes.isEmpty() && indexes.exists(building)) {
            // The alias may go any moment, when the built index takes over: then the first write has reached the old
            // one, and only a refusal of the document itself counts.
            cluster.write(building, writes).stream()
                    .filter(failure -> !failure.aliasMissing())
                    .forEach(failures::add);
        }
        return failures;
    }

    private static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
