package org.tiaowen.comments.queues;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that empty a queue: they wake when told that there is work, and look by themselves now and then, for work may
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
    private final int size;
    private volatile List<Thread> threads = List.of();

    /** A worker of one thread; it runs while the application does. */
    public QueueWorker(String name, BooleanSupplier work, boolean enabled) {
        this(name, 1, work, enabled);
    }

    /**
     * A worker; it runs while the application does.
     *
     * @param threads how many do the work at the same time
     * @param work does some of the work; true while there may be more
     * @param enabled false in tests that do the work themselves
     */
    public QueueWorker(String name, int threads, BooleanSupplier work, boolean enabled) {
        this.name = name;
        this.size = threads;
        this.work = work;
        this.enabled = enabled;
    }

    /** There is work. */
    public void wake() {
        if (awake.availablePermits() < size) {
            awake.release(size);
        }
    }

    @Override
    public synchronized void start() {
        if (enabled && threads.isEmpty()) {
            threads = IntStream.rangeClosed(1, size)
                    .mapToObj(n -> Thread.ofPlatform()
                            .name(size == 1 ? name : name + "-" + n)
                            .daemon()
                            .unstarted(this::run))
                    .toList();
            threads.forEach(Thread::start);
        }
    }

    @Override
    public synchronized void stop() {
        List<Thread> running = threads;
        threads = List.of();
        awake.release(size);
        try {
            for (Thread thread : running) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private boolean isWanted() {
        return threads.contains(Thread.currentThread());
    }

    private void run() {
        Duration rest = SHORTEST_REST;
        while (isWanted()) {
            try {
                while (isWanted() && work.getAsBoolean()) {
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
            awake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            threads = List.of();
        }
    }
}
