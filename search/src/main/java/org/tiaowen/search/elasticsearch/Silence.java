package org.tiaowen.search.elasticsearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers that the server says nothing, so that not every page waits for it to find out: one asks again every few
 * seconds, all others are refused at once.
 *
 * <p>Thread-safe.
 */
final class Silence {

    private static final long NEVER = Long.MIN_VALUE;

    private final long longestNanos;
    private final AtomicLong askAgainAt = new AtomicLong(NEVER);

    Silence(Duration between) {
        this.longestNanos = between.toNanos();
    }

    /**
     * Whoever is to ask calls this before.
     *
     * @throws SearchClusterUnavailable while there is no use in asking
     */
    void requireUse() {
        long again = askAgainAt.get();
        if (again == NEVER) {
            return;
        }
        long now = System.nanoTime();
        boolean mine = now - again >= 0 && askAgainAt.compareAndSet(again, now + longestNanos);
        if (!mine) {
            throw SearchClusterUnavailable.silent();
        }
    }

    /** It gave an answer, whatever it was. */
    void broken() {
        askAgainAt.set(NEVER);
    }

    /** It gave none in time. */
    void fell() {
        askAgainAt.set(System.nanoTime() + longestNanos);
    }
}
