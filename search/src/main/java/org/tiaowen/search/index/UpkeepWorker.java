package org.tiaowen.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tiaowen.search.SearchSettings;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;

/**
 * The thread that does the long work on the indexes, one job at a time over all instances; without threads for the queue
 * there is none for this either.
 */
@Component
final class UpkeepWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepWorker.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    /** Longer than anybody reads on in one list of hits. */
    private static final Duration RETIRED_FOR = Duration.ofMinutes(10);

    private final UpkeepJobs jobs;
    private final Rebuild rebuild;
    private final Check check;
    private final TurnOfTheDay turn;
    private final DocumentSources sources;
    private final SearchIndexes indexes;
    private final Alone alone;
    private final Clock clock;
    private final SearchSettings settings;
    private final WakeUp wakeUp = new WakeUp();
    private Instant nextRound = Instant.MIN;
    private @Nullable Thread thread;
    private volatile boolean running;

    UpkeepWorker(
            UpkeepJobs jobs,
            Rebuild rebuild,
            Check check,
            TurnOfTheDay turn,
            DocumentSources sources,
            SearchIndexes indexes,
            Alone alone,
            Clock clock,
            SearchSettings settings) {
        this.jobs = jobs;
        this.rebuild = rebuild;
        this.check = check;
        this.turn = turn;
        this.sources = sources;
        this.indexes = indexes;
        this.alone = alone;
        this.clock = clock;
        this.settings = settings;
    }

    /** There may be something to do. */
    void look() {
        wakeUp.call();
    }

    @Override
    public synchronized void start() {
        running = true;
        if (settings.workers() > 0) {
            thread = Thread.ofPlatform().daemon().name("search-upkeep").start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread ending = thread;
        if (ending != null) {
            ending.interrupt();
            try {
                ending.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                try {
                    alone.run(Alone.Work.UPKEEP, this::round);
                } catch (RuntimeException | Error e) {
                    // an error too: nothing would ever be built or checked again, and nobody would be told
                    if (running) {
                        LOG.warn("Long work on the search index cannot go on now: {}", e.toString());
                        LOG.debug("the reason", e);
                    }
                }
                wakeUp.await(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            LOG.debug("asked to stop");
        }
    }

    private void round() {
        Set<Long> heldUp = new HashSet<>();
        for (Optional<UpkeepJob> next = next(heldUp); running && next.isPresent(); next = next(heldUp)) {
            if (!run(next.get())) {
                heldUp.add(next.get().id());
            }
        }
        if (running && clock.instant().isAfter(nextRound)) {
            nextRound = clock.instant().plus(BETWEEN_ROUNDS);
            turn.look();
            for (DocumentSource source : sources.all()) {
                if (isOfOlderMake(source)) {
                    jobs.want(UpkeepTask.REBUILD, source.kind(), Upkeep.SYSTEM);
                }
                wantCheckWhenDue(source);
                indexes.dropRetired(source.schema(), RETIRED_FOR);
            }
        }
    }

    private Optional<UpkeepJob> next(Set<Long> heldUp) {
        return jobs.open().stream().filter(job -> !heldUp.contains(job.id())).findFirst();
    }

    /** One of a newer make belongs to an instance that is newer than this one, and would only be built back and forth. */
    private boolean isOfOlderMake(DocumentSource source) {
        return indexes.origin(source.schema())
                .filter(origin -> origin.schema() < source.schema().version())
                .isPresent();
    }

    /** An index agrees with the database when it is created; a program that is started anew every night checks all the same. */
    private void wantCheckWhenDue(DocumentSource source) {
        Instant last = Stream.of(jobs.lastCheck(source.kind()), indexes.createdAt(source.schema()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(clock.instant());
        if (!settings.checkEvery().isZero() && !clock.instant().isBefore(last.plus(settings.checkEvery()))) {
            jobs.want(UpkeepTask.CHECK, source.kind(), Upkeep.SYSTEM);
        }
    }

    /** Returns false when the job has to wait. */
    private boolean run(UpkeepJob job) {
        try {
            stopWhenAsked(job);
            if (job.task() != UpkeepTask.REBUILD && isOfOlderMake(sources.of(job.kind()))) {
                // Everything would differ. The next round asks for what is needed, which an open check would keep away.
                jobs.finish(job.id(), UpkeepJob.Outcome.CANCELLED, "the index is of an older make");
                nextRound = Instant.MIN;
                return true;
            }
            switch (job.task()) {
                case REBUILD -> rebuild.run(job, () -> stopWhenAsked(job));
                case CHECK, FULL_CHECK -> check.run(job, () -> stopWhenAsked(job));
            }
            jobs.finish(job.id(), UpkeepJob.Outcome.DONE, null);
        } catch (Stopped e) {
            if (!e.isCancelled()) {
                return false;
            }
            dropBuilt(job);
            jobs.finish(job.id(), UpkeepJob.Outcome.CANCELLED, null);
        } catch (SearchClusterUnavailable
                | TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            jobs.heldUp(job.id(), String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException | Error e) {
            if (!running) {
                return false;
            }
            LOG.error("{} of {} failed", job.task(), job.kind(), e);
            dropBuilt(job);
            jobs.finish(job.id(), UpkeepJob.Outcome.FAILED, e.toString());
        }
        return true;
    }

    private void dropBuilt(UpkeepJob job) {
        if (job.task() == UpkeepTask.REBUILD) {
            rebuild.dropBuilt(job);
        }
    }

    private void stopWhenAsked(UpkeepJob job) {
        if (!running) {
            throw Stopped.forNow();
        }
        if (jobs.isCancelled(job.id())) {
            throw Stopped.cancelled();
        }
    }
}
