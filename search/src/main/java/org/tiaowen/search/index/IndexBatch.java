package org.tiaowen.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final StaleClauses stale;
    private final KeyLocks locks;
    private final TransactionTemplate locked;
    private final TransactionTemplate outside;

    IndexBatch(
            IndexTasks tasks,
            DocumentSources sources,
            SearchCluster cluster,
            SearchIndexes indexes,
            StaleClauses stale,
            KeyLocks locks,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.sources = sources;
        this.cluster = cluster;
        this.indexes = indexes;
        this.stale = stale;
        this.locks = locks;
        this.locked = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Takes the tasks that are due and does them.
     *
     * @throws SearchClusterUnavailable when nothing could be written; the tasks are as before
     */
    Done run() {
        Done done = locked.execute(status -> {
            List<IndexTask> claimed = tasks.claim(MOST_TASKS);
            Optional<String> refusal = Optional.empty();
            for (IndexKind kind : IndexKind.values()) {
                List<IndexTask> ofKind =
                        claimed.stream().filter(task -> task.kind() == kind).toList();
                if (!ofKind.isEmpty()) {
                    Optional<String> refused = write(sources.of(kind), ofKind);
                    refusal = refusal.isPresent() ? refusal : refused;
                }
            }
            return new Done(claimed.size(), refusal);
        });
        return done == null ? new Done(0, Optional.empty()) : done;
    }

    /** Returns why the server takes no writes now, if it takes none; those tasks stay as they were. */
    private Optional<String> write(DocumentSource source, List<IndexTask> claimed) {
        Set<UUID> keys = claimed.stream().map(IndexTask::key).collect(Collectors.toCollection(LinkedHashSet::new));
        if (source.severalDocumentsAKey()) {
            locks.take(keys);
        }
        Map<UUID, String> errors = new HashMap<>();
        Map<UUID, String> later = new HashMap<>();
        long version = tasks.nextReading();
        Map<UUID, List<IndexWrite>> writes = read(source, keys, version, errors);
        send(source, writes, version, errors, later);
        List<IndexTask> done = new ArrayList<>();
        for (IndexTask task : claimed) {
            String error = errors.get(task.key());
            if (error != null) {
                Duration delay = delay(task.attempts());
                tasks.putOff(task, delay, error);
                LOG.warn("{} {} cannot be indexed, next attempt in {}: {}", task.kind(), task.key(), delay, error);
            } else if (!later.containsKey(task.key())) {
                done.add(task);
            }
        }
        tasks.remove(done);
        return later.values().stream().findFirst();
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

    private void send(
            DocumentSource source,
            Map<UUID, List<IndexWrite>> writes,
            long version,
            Map<UUID, String> errors,
            Map<UUID, String> later) {
        for (Refused refused : sendToAll(source, writes, version)) {
            (refused.failure().temporary() ? later : errors)
                    .putIfAbsent(refused.key(), refused.failure().reason());
        }
    }

    /** A write, or a removal, of that key's that was refused. */
    private record Refused(UUID key, WriteFailure failure) {}

    /**
     * First to the index being built, if there is one, then to the one that serves: when the one takes the other's place in
     * between, the second write reaches it all the same. Whether there is one is asked after the tasks were claimed: what
     * is begun later is filled from what is committed by now.
     */
    private List<Refused> sendToAll(DocumentSource source, Map<UUID, List<IndexWrite>> writes, long version) {
        String serving = indexes.alias(source.schema());
        String building = indexes.buildingAlias(source.schema());
        List<Refused> failures = new ArrayList<>();
        if (!writes.isEmpty() && indexes.exists(building)) {
            write(building, stale.andWrites(source, building, writes, version)).stream()
                    .filter(refused -> !refused.failure().aliasMissing())
                    .forEach(failures::add);
        }
        for (Refused refused : write(serving, stale.andWrites(source, serving, writes, version))) {
            if (refused.failure().aliasMissing()) {
                throw SearchClusterUnavailable.lostIndex(serving);
            }
            failures.add(refused);
        }
        return failures;
    }

    private List<Refused> write(String alias, Map<UUID, List<IndexWrite>> writes) {
        Map<String, UUID> keyOf = new HashMap<>();
        writes.forEach((key, ofKey) -> ofKey.forEach(write -> keyOf.put(write.id(), key)));
        return cluster
                .write(alias, writes.values().stream().flatMap(List::stream).toList())
                .stream()
                .map(failure -> new Refused(Objects.requireNonNull(keyOf.get(failure.id())), failure))
                .toList();
    }

    private static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /**
     * What came of a batch.
     *
     * @param tasks how many were taken
     * @param refusal why the server takes no writes now; those tasks are as before
     */
    record Done(int tasks, Optional<String> refusal) {}
}
