package org.tiaowen.search.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.search.SearchSettings;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;
import org.tiaowen.search.elasticsearch.WriteFailure;

/**
 * Fills a new index from the database while the old one is searched, and switches to it.
 *
 * <p>The workers of the queue write to both meanwhile, so that the switch loses nothing. How far it is stands in the
 * database: killed, it goes on from there.
 */
@Component
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DocumentSources sources;
    private final SearchIndexes indexes;
    private final SearchCluster cluster;
    private final UpkeepJobs jobs;
    private final IndexTasks tasks;
    private final IndexQueue queue;
    private final KeyLocks locks;
    private final TransactionTemplate transaction;
    private final int threads;

    Rebuild(
            DocumentSources sources,
            SearchIndexes indexes,
            SearchCluster cluster,
            UpkeepJobs jobs,
            IndexTasks tasks,
            IndexQueue queue,
            KeyLocks locks,
            PlatformTransactionManager transactions,
            SearchSettings settings) {
        this.sources = sources;
        this.indexes = indexes;
        this.cluster = cluster;
        this.jobs = jobs;
        this.tasks = tasks;
        this.queue = queue;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.threads = settings.rebuildThreads();
    }

    /**
     * Does the job, or goes on with it.
     *
     * @param stop throws {@link Stopped} when the work is to leave off
     * @throws SearchClusterUnavailable when Elasticsearch is away; to be called again
     */
    void run(UpkeepJob job, Runnable stop) {
        DocumentSource source = sources.of(job.kind());
        if (isSwitched(job, source.schema())) {
            return;
        }
        jobs.start(job.id(), source.count());
        UpkeepJobs.Standing standing = goOn(job, source.schema()).orElseGet(() -> begin(job, source.schema()));
        fill(job, source, standing, stop);
        stop.run();
        indexes.switchToBuilt(source.schema());
        LOG.info("Built the index {} anew", indexes.alias(source.schema()));
    }

    /** Throws away what a job has built. */
    void dropBuilt(UpkeepJob job) {
        indexes.dropUnfinished(sources.of(job.kind()).schema());
    }

    /** Killed after the switch, before the job could be called done. */
    private boolean isSwitched(UpkeepJob job, IndexSchema schema) {
        return jobs.standing(job.id())
                .filter(standing -> indexes.serving(schema).equals(Optional.of(standing.target())))
                .isPresent();
    }

    /** Only into the index it has begun, and only if that is still of this make. */
    private Optional<UpkeepJobs.Standing> goOn(UpkeepJob job, IndexSchema schema) {
        Optional<String> building = indexes.building(schema);
        return jobs.standing(job.id())
                .filter(standing -> building.equals(Optional.of(standing.target())))
                .filter(standing -> standing.target().contains("-m" + schema.version() + "-"));
    }

    private UpkeepJobs.Standing begin(UpkeepJob job, IndexSchema schema) {
        indexes.dropUnfinished(schema);
        String target = indexes.createBuilding(schema, tasks.database());
        UpkeepJobs.Standing beginning = new UpkeepJobs.Standing(target, null, 0, 0);
        jobs.stands(job.id(), beginning);
        return beginning;
    }

    /** A few pages at once: while one is written, the next is segmented. */
    private void fill(UpkeepJob job, DocumentSource source, UpkeepJobs.Standing from, Runnable stop) {
        Deque<Page> underWay = new ArrayDeque<>();
        UpkeepJobs.Standing standing = from;
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("search-rebuild-", 1).factory())) {
            try {
                @Nullable UUID last = from.last();
                boolean more = true;
                while (more || !underWay.isEmpty()) {
                    stop.run();
                    while (more && underWay.size() <= threads) {
                        List<UUID> keys = source.keysAfter(last, source.keysAPage());
                        more = !keys.isEmpty();
                        if (more) {
                            last = keys.getLast();
                            underWay.add(new Page(keys, pool.submit(() -> write(source, keys))));
                        }
                    }
                    if (!underWay.isEmpty()) {
                        standing = underWay.remove().addTo(standing);
                        jobs.stands(job.id(), standing);
                    }
                }
            } finally {
                underWay.forEach(page -> page.documents().cancel(false));
            }
        }
    }

    /** Writes a page; returns how many documents it has. */
    private int write(DocumentSource source, List<UUID> keys) {
        Integer written = transaction.execute(status -> {
            if (source.severalDocumentsAKey()) {
                locks.take(keys);
            }
            List<IndexWrite> writes = source.read(keys, tasks.nextReading()).values().stream()
                    .flatMap(List::stream)
                    .toList();
            send(source, keys, writes);
            return writes.size();
        });
        return written == null ? 0 : written;
    }

    /** What is refused for its own sake goes the ordinary way, where it is counted and tried again. */
    private void send(DocumentSource source, List<UUID> keys, List<IndexWrite> writes) {
        String building = indexes.buildingAlias(source.schema());
        List<WriteFailure> failures = cluster.write(building, writes);
        for (WriteFailure failure : failures) {
            if (failure.aliasMissing()) {
                throw SearchClusterUnavailable.lostIndex(building);
            }
            if (failure.temporary()) {
                throw SearchClusterUnavailable.notNow(failure.reason());
            }
        }
        if (!failures.isEmpty()) {
            LOG.warn(
                    "{} documents refused while building, one because {}",
                    failures.size(),
                    failures.getFirst().reason());
            queue.addAll(source.kind(), keys);
        }
    }

    /** A page that is being written. */
    private record Page(List<UUID> keys, Future<Integer> documents) {

        UpkeepJobs.Standing addTo(UpkeepJobs.Standing before) {
            return new UpkeepJobs.Standing(
                    before.target(), keys.getLast(), before.done() + keys.size(), before.documents() + written());
        }

        private int written() {
            try {
                return documents.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Stopped.forNow();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException("a page of the rebuild failed", e.getCause());
            }
        }
    }
}
