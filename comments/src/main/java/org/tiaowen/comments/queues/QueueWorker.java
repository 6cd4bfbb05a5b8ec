package org.tiaowen.comments.queues;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that empties a queue: wakes when it is told that there is work, and looks by itself now and then, for work may
 * have been left behind by a process that was killed.
 */
public final class QueueWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final String name;
    private final BooleanSupplier work;
    private final boolean enabled;
    private final Semaphore awake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * A worker; it runs while the application does.
     *
     * @param work does some of the work; true while there may be more
     * @param enabled false in tests that do the work themselves
     */
    public QueueWorker(String name, BooleanSupplier work, boolean enabled) {
        this.name = name;
        this.work = work;
        this.enabled = enabled;
    }

    /** There is work. */
    public void wake() {
        awake.release();
    }

    @Override
    public synchronized void start() {
        if (enabled && thread == null) {
            Thread started = new Thread(this::run, name);
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        awake.release();
        try {
            running.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Duration rest = SHORTEST_REST;
        while (Thread.currentThread() == thread) {
            try {
                while (Thread.currentThread() == thread && work.getAsBoolean()) {
                    rest = SHORTEST_REST;
                }
                sleep(LOOK_EVERY);
            } catch (RuntimeException | Error e) {
                // an error too: a queue whose only thread has died would stand still without a word
                LOG.warn("{}: trying again in {} s", name, rest.toSeconds(), e);
                sleep(rest);
                rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
            }
        }
    }

    private void sleep(Duration time) {
        try {
            if (awake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                awake.drainPermits();
            }
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
