package org.tiaowen.search.index;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue of what has to be indexed anew; lives in PostgreSQL, so that nothing is forgotten whatever is killed.
 *
 * <p>Adding costs one row. Several tasks of one key are done as one.
 */
@Component
public final class IndexQueue {

    private static final int ROWS_A_BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final WakeUp wakeUp;

    IndexQueue(JdbcTemplate jdbc, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.wakeUp = wakeUp;
    }

    /**
     * The document with that key has changed, come or gone; takes part in the transaction of the caller.
     *
     * @param key as told at {@link IndexKind}
     */
    public void add(IndexKind kind, UUID key) {
        addAll(kind, List.of(key));
    }

    /** Like {@link #add}, for many. */
    public void addAll(IndexKind kind, Collection<UUID> keys) {
        jdbc.batchUpdate("insert into search_task (kind, key) values (?, ?)", keys, ROWS_A_BATCH, (statement, key) -> {
            statement.setString(1, kind.name());
            statement.setObject(2, key);
        });
        wakeUpAfterCommit();
    }

    private void wakeUpAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wakeUp.call();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.call();
            }
        });
    }
}
