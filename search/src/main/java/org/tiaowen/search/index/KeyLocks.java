package org.tiaowen.search.index;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one writer at a time read a text and write its clauses, for a clause that is gone is told from one that is not
 * written yet only while nobody else writes.
 */
@Component
final class KeyLocks {

    private final JdbcClient jdbc;

    KeyLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for these keys, in one order for everybody, and holds them until the caller's transaction ends. */
    void take(Collection<UUID> keys) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(place) from (
                            select distinct hashtextextended('search ' || key, 0) as place
                            from unnest(cast(? as uuid[])) key order by place) places""").param(keys.toArray(UUID[]::new)).query((row, n) -> n).list();
    }
}
