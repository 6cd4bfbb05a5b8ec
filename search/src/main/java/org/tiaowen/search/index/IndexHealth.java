package org.tiaowen.search.index;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tells administrators how the index stands. */
@Component
public final class IndexHealth {

    private final IndexTasks tasks;
    private final Clock clock;
    private final AtomicReference<Optional<SearchStatus.Trouble>> trouble = new AtomicReference<>(Optional.empty());

    IndexHealth(IndexTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The state of this moment. */
    public SearchStatus status() {
        return new SearchStatus(tasks.pending(), tasks.refused(), trouble.get());
    }

    void failed(String reason) {
        trouble.updateAndGet(before -> Optional.of(new SearchStatus.Trouble(
                reason, before.map(SearchStatus.Trouble::since).orElseGet(clock::instant))));
    }

    void worked() {
        trouble.set(Optional.empty());
    }
}
