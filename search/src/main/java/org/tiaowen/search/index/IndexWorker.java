package org.tiaowen.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** Not longer, so that everything is findable soon after Elasticsearch comes back. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final IndexBatch batch;
    private final Reindexing reindexing;
    private final IndexHealth health;
    private final WakeUp wakeUp;
    private final int size;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    IndexWorker(IndexBatch batch, Reindexing reindexing, IndexHealth health, WakeUp wakeUp, SearchSettings settings) {
        this.batch = batch;
        this.reindexing = reindexing;
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
        try {
            while (running) {
                try {
                    prepared = prepared || reindexing.prepare();
                    // Unprepared only while another worker prepares: what it creates is not there yet.
                    int done = prepared ? batch.run() : 0;
                    if (done > 0 || !pause.isZero()) {
                        health.worked();
                    }
                    pause = Duration.ZERO;
                    if (done == 0) {
                        wakeUp.await(BETWEEN_LOOKS);
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
