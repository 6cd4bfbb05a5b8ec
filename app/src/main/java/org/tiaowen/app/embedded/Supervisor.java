package org.tiaowen.app.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one server running until it is closed: starts it, waits for its end, starts it again after a pause that grows
 * from failure to failure.
 *
 * <p>One thread does it all, the stopping included, so that a start and a stop never cross. Thread-safe.
 */
final class Supervisor implements AutoCloseable {

    /** Starts the server and returns when it answers; leaves no process behind when it throws. */
    @FunctionalInterface
    interface Start {
        ChildServer start() throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A server that lived this long was well; its next end is not one more in a row of failures. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private final String name;
    private final Start start;
    private final CompletableFuture<ChildServer> firstStart = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable ChildServer running;
    private volatile boolean closing;

    /**
     * Begins to start the server, in a thread of its own.
     *
     * @param name of the server and its version, for people
     */
    Supervisor(String name, Start start) {
        this.name = name;
        this.start = start;
        this.thread = new Thread(this::supervise, "supervisor-" + name.replace(' ', '-'));
        this.thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /**
     * Waits until the server answered for the first time.
     *
     * @return false when it did not within {@code patience}; it is still being tried
     * @throws ExecutionException when the first start failed
     */
    boolean awaitFirstStart(Duration patience) throws ExecutionException, InterruptedException {
        try {
            firstStart.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The process that answered and has not ended since. */
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(running).flatMap(server -> ProcessHandle.of(server.pid()));
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (!closing) {
                long began = System.nanoTime();
                boolean answered = runOnce();
                if (answered && System.nanoTime() - began > WELL.toNanos()) {
                    pause = SHORTEST_PAUSE;
                }
                Thread.sleep(pause);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** One life of the server; whether it came to answer at all. */
    private boolean runOnce() throws InterruptedException {
        long began = System.nanoTime();
        ChildServer server;
        try {
            server = start.start();
        } catch (IOException | RuntimeException e) {
            firstStart.completeExceptionally(e);
            LOG.warn("{} 未能启动，稍后重试 did not start and will be tried again: {}", name, e.getMessage());
            return false;
        }
        try {
            running = server;
            announce((System.nanoTime() - began) / 1e9);
            firstStart.complete(server);
            server.onExit().get();
            running = null;
            LOG.warn("{} 意外结束，正在重新启动 ended unexpectedly and is being started again (process {})", name, server.pid());
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of process " + server.pid() + " cannot be watched", e);
        } finally {
            running = null;
            server.stop();
        }
    }

    private void announce(double seconds) {
        String took = String.format(Locale.ROOT, "%.1f s", seconds);
        if (firstStart.isDone()) {
            LOG.warn("{} 已恢复 is back ({})", name, took);
        } else {
            StartUpConsole.step(name + " 已启动 started (" + took + ")");
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
