package org.tiaowen.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tiaowen.search.SearchSettings;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;

/** The threads that empty the queue, from the start of the application to its end. */
@Component
final class IndexWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);

    /** How late work is seen that another instance has queued. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** How late it is seen that the server has lost its indexes, while nothing is written. */
    private static final Duration BETWEEN_VISITS = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** Not longer, so that everything is findable soon after Elasticsearch comes back. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private static final IndexBatch.Done NOTHING = new IndexBatch.Done(0, Optional.empty());

    private final IndexBatch batch;
    private final Preparing preparing;
    private final IndexHealth health;
    private final WakeUp wakeUp;
    private final int size;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    IndexWorker(IndexBatch batch, Preparing preparing, IndexHealth health, WakeUp wakeUp, SearchSettings settings) {
        this.batch = batch;
        this.preparing = preparing;
        this.health = health;
        this.wakeUp = wakeUp;
        this.size = settings.workers();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 1; i <= size; i++) {
            threads.add(Thread.ofPlatform().daemon().name("search-index-" + i).start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        Duration pause = Duration.ZERO;
        boolean prepared = false;
        long seen = System.nanoTime();
        try {
            while (running) {
                try {
                    prepared = prepared || preparing.prepare();
                    // Unprepared only while another worker prepares: what it creates is not there yet.
                    IndexBatch.Done done = prepared ? batch.run() : NOTHING;
                    if (done.refusal().isPresent()) {
                        pause = afterFailure(
                                pause,
                                SearchClusterUnavailable.notNow(done.refusal().get()));
                        continue;
                    }
                    if (done.tasks() > 0 || !pause.isZero()) {
                        health.worked();
                    }
                    pause = Duration.ZERO;
                    if (done.tasks() == 0) {
                        wakeUp.await(BETWEEN_LOOKS);
                        if (prepared && System.nanoTime() - seen > BETWEEN_VISITS.toNanos()) {
                            prepared = preparing.isPrepared();
                            seen = System.nanoTime();
                        }
                    }
                } catch (SearchClusterUnavailable e) {
                    prepared = false;
                    pause = afterFailure(pause, e);
                } catch (RuntimeException | Error e) {
                    // an error too: nothing would ever be indexed again, and nobody would be told
                    pause = afterFailure(pause, e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("asked to stop");
        }
    }

    private Duration afterFailure(Duration before, Throwable e) throws InterruptedException {
        if (!running) {
            return before;
        }
        health.failed(e.getMessage() == null ? e.toString() : e.getMessage());
        if (before.isZero()) {
            LOG.warn("The search index cannot be brought up to date; trying again until it can: {}", e.toString());
            LOG.debug("the reason", e);
        }
        Duration pause = before.isZero() ? FIRST_PAUSE : before.multipliedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        Thread.sleep(pause);
        return pause;
    }
}
