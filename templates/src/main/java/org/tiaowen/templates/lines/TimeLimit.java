package org.tiaowen.templates.lines;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiaowen.templates.lines.FileReading.Refused;

/**
 * How long a library that knows no limits of its own may read a file. Thread-safe.
 *
 * <p>The reading has a thread of its own, for nothing else can be left when the time is up. It is asked to end by
 * {@link #check}; one that does not hear it keeps its place among the {@value #MOST_AT_ONCE}, so that such files never take
 * all processors for themselves.
 */
public final class TimeLimit {

    /** The longest code takes 0.8 seconds as .doc and 3.5 as PDF ({@code docs/measurements.md}). */
    public static final TimeLimit STANDARD = new TimeLimit(Duration.ofSeconds(30));

    /** More uploads wait for their turn, no longer than the limit. */
    static final int MOST_AT_ONCE = 8;

    private static final Semaphore PLACES = new Semaphore(MOST_AT_ONCE);

    private final Duration longest;

    private TimeLimit(Duration longest) {
        this.longest = longest;
    }

    /** A limit other than the standard one. */
    public static TimeLimit of(Duration longest) {
        return new TimeLimit(longest);
    }

    /** What {@code reading} gives, or a refusal when that takes too long or goes too deep. */
    public FileReading read(Supplier<FileReading> reading) {
        FutureTask<FileReading> task = new FutureTask<>(reading::get);
        try {
            if (!PLACES.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Refused("正在读取的文件过多，请稍后再试");
            }
            Thread.ofPlatform().daemon().name("file-reading").start(() -> {
                try {
                    task.run();
                } finally {
                    PLACES.release();
                }
            });
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            return new Refused("读取超过 " + longest.toSeconds() + " 秒，已停止；请另存为 .docx");
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Refused("读取已中止");
        } catch (ExecutionException failed) {
            return refused(failed.getCause());
        }
    }

    private static Refused refused(@Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new Refused("文件嵌套过深，拒绝读取");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw new IllegalStateException("a supplier throws nothing checked", cause);
    }

    /**
     * To be called at each step of a reading.
     *
     * @throws CancellationException when nobody waits for it any more
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading took too long");
        }
    }
}
