package org.tiaowen.search.index;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Queues the texts that say something else from one day to the next, as when a law comes into force. For one thread. */
@Component
final class TurnOfTheDay {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    /** Nobody writes down how long the application stood still; what is older the daily check finds. */
    private static final Period STOOD_STILL = Period.ofDays(7);

    private final List<ClauseDocuments> collections;
    private final IndexQueue queue;
    private final Clock clock;
    private LocalDate done;

    TurnOfTheDay(List<ClauseDocuments> collections, IndexQueue queue, Clock clock) {
        this.collections = List.copyOf(collections);
        this.queue = queue;
        this.clock = clock;
        this.done = LocalDate.now(clock.withZone(DAYS)).minus(STOOD_STILL);
    }

    /** Looks whether a day has begun. */
    void look() {
        LocalDate today = LocalDate.now(clock.withZone(DAYS));
        if (today.isAfter(done)) {
            collections.forEach(collection -> queue.addAll(IndexKind.CLAUSES, collection.turnedBetween(done, today)));
            done = today;
        }
    }
}
