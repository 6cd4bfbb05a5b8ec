package org.tiaowen.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** More than a person changes by hand at once. */
    private static final int MOST_IN_A_HURRY = 200;

    /** Before everything that is due. */
    private static final String AT_ONCE = "to_timestamp(0)";

    private final JdbcClient jdbc;
    private final WakeUp wakeUp;
    private final ObjectProvider<OwnWrites> ownWrites;

    IndexQueue(JdbcClient jdbc, WakeUp wakeUp, ObjectProvider<OwnWrites> ownWrites) {
        this.jdbc = jdbc;
        this.wakeUp = wakeUp;
        this.ownWrites = ownWrites;
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
        OwnWrites own = ownWrites.getIfAvailable();
        if (own != null && own.isServingSomebody() && keys.size() <= MOST_IN_A_HURRY) {
            List<Long> tasks = insert(kind, keys, AT_ONCE);
            afterCommit(() -> {
                own.queued(tasks);
                wakeUp.call();
            });
        } else {
            insert(kind, keys, "clock_timestamp()");
            afterCommit(wakeUp::call);
        }
    }

    /**
     * Like {@link #addAll}, but after a while, unless the same keys are done for another reason before: for changes that are
     * seldom the last ones.
     */
    public void addLater(IndexKind kind, Collection<UUID> keys, Duration delay) {
        insert(kind, keys, "clock_timestamp() + interval '%d ms'".formatted(delay.toMillis()));
    }

    private List<Long> insert(IndexKind kind, Collection<UUID> keys, String due) {
        return jdbc.sql("insert into search_task (kind, key, not_before) select :kind, key, " + due
                        + " from unnest(cast(:keys as uuid[])) key returning id")
                .param("kind", kind.name())
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static void afterCommit(Runnable event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            event.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                event.run();
            }
        });
    }
}
