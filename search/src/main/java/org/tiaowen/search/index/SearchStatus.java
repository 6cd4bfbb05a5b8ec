package org.tiaowen.search.index;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the index is behind the database.
 *
 * @param pending tasks waiting, several for one document counted each
 * @param refused those among them that Elasticsearch or the reading of the document has refused at least once
 * @param trouble what went wrong last, if nothing has gone well since
 */
public record SearchStatus(long pending, long refused, Optional<Trouble> trouble) {

    /**
     * A failure.
     *
     * @param reason in the words of whoever failed, for administrators
     * @param since when the first failure of the row happened
     */
    public record Trouble(String reason, Instant since) {}
}
