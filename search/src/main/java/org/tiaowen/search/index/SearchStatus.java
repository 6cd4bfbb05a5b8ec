package org.tiaowen.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the index is behind the database.
 *
 * @param pending tasks waiting, several for one document counted each
 * @param refused those among them that Elasticsearch or the reading of the document has refused at least once
 * @param waitingSince when the oldest of those was queued that nothing has refused
 * @param trouble what went wrong last, if nothing has gone well since
 */
public record SearchStatus(long pending, long refused, Optional<Instant> waitingSince, Optional<Trouble> trouble) {

    /** What is written within this time nobody misses. */
    private static final Duration UNNOTICED = Duration.ofSeconds(20);

    /** Whether somebody who searches at that moment may miss something. */
    public boolean isBehind(Instant now) {
        return trouble.isPresent()
                || waitingSince
                        .filter(since -> since.plus(UNNOTICED).isBefore(now))
                        .isPresent();
    }

    /**
     * A failure.
     *
     * @param reason in the words of whoever failed, for administrators
     * @param since when the first failure of the row happened
     */
    public record Trouble(String reason, Instant since) {}
}
