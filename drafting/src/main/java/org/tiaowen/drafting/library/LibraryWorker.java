package org.tiaowen.drafting.library;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that takes waiting texts in; it looks by itself now and then, for another process may have left some behind. */
@Component
class LibraryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryWorker.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final LibraryImports imports;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    LibraryWorker(LibraryImports imports) {
        this.imports = imports;
    }

    @TransactionalEventListener
    void on(LibraryImports.LibraryImportsStarted started) {
        calls.release();
    }

    @Override
    public synchronized void start() {
        // known before it runs: it ends as soon as it is not the one that is meant to run
        Thread started = Thread.ofPlatform().daemon().name("library-import").unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        calls.release();
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Duration pause = LOOK_EVERY;
        while (Thread.currentThread() == thread) {
            try {
                while (Thread.currentThread() == thread && imports.takeNext()) {
                    pause = LOOK_EVERY;
                }
                sleep(LOOK_EVERY);
            } catch (RuntimeException | Error e) {
                // an error too: a queue whose only thread has died would stand still without a word
                LOG.warn("A text could not be taken into the library; trying again in {} s", pause.toSeconds(), e);
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void sleep(Duration time) {
        try {
            if (calls.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
