package org.tiaowen.comments.counting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether something changed that is counted, from the lines that triggers write. Thread-safe; changes nothing. */
@Component
public class CountedChanges {

    private final JdbcClient jdbc;

    CountedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How things stand in the caller's snapshot.
     *
     * @param last the newest transaction that changed something counted; 0 where none did
     * @param settled whether all that began before it have ended, so that whatever comes has a later number
     */
    public record Stamp(long last, boolean settled) {}

    /** How things stand now. */
    public Stamp now() {
        return jdbc.sql("""
                        select cast(xact as text) as last, pg_snapshot_xmin(pg_current_snapshot()) > xact as settled
                        from counted_change order by xact desc limit 1
                        """)
                .query((row, n) -> new Stamp(Long.parseLong(row.getString("last")), row.getBoolean("settled")))
                .optional()
                .orElseGet(() -> new Stamp(0, true));
    }
}
