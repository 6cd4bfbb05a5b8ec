package org.tiaowen.search.index;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tells administrators how the index stands. */
@Component
public final class IndexHealth {

    /** More is "more than ten thousand" to everybody but administrators. */
    public static final long COUNTED_FOR_READERS = 10_001;

    private final IndexTasks tasks;
    private final Clock clock;
    private final AtomicReference<Optional<SearchStatus.Trouble>> trouble = new AtomicReference<>(Optional.empty());

    IndexHealth(IndexTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The state of this moment, counted to the end. */
    public SearchStatus status() {
        return new SearchStatus(tasks.pending(Long.MAX_VALUE), tasks.refused(), tasks.waitingSince(), trouble.get());
    }

    /** Whether what was found now may lack something, and how much; counted no further than anybody cares. */
    public Optional<SearchStatus> behind() {
        Optional<Instant> since = tasks.waitingSince();
        SearchStatus status = new SearchStatus(0, 0, since, trouble.get());
        return status.isBehind(clock.instant())
                ? Optional.of(new SearchStatus(tasks.pending(COUNTED_FOR_READERS), 0, since, trouble.get()))
                : Optional.empty();
    }

    /** Whether the last attempt to write succeeded. */
    boolean isWell() {
        return trouble.get().isEmpty();
    }

    void failed(String reason) {
        trouble.updateAndGet(before -> Optional.of(new SearchStatus.Trouble(
                reason, before.map(SearchStatus.Trouble::since).orElseGet(clock::instant))));
    }

    void worked() {
        trouble.set(Optional.empty());
    }
}
