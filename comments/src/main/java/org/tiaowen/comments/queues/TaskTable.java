package org.tiaowen.comments.queues;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of comments that wait for something: a row each, written in the transaction that causes the work, taken away in
 * the transaction that does it. Its columns are {@code comment, added_at, due_at, attempts, last_error}. Thread-safe; works
 * in the caller's transaction.
 */
public final class TaskTable {

    private static final Duration FIRST_REST = Duration.ofSeconds(5);

    /** 5 s doubled nine times: three quarters of an hour between the last attempts. */
    private static final int MOST_DOUBLINGS = 9;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /**
     * The tasks in that table.
     *
     * @param table its name, part of the SQL
     */
    public TaskTable(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** These comments wait from now on; one that waits already is due now. */
    public void add(UUID... comments) {
        sql("""
                        insert into TASKS (comment, added_at, due_at)
                        select comment, :now, :now from unnest(cast(:comments as uuid[])) as comment
                        on conflict (comment) do update set due_at = excluded.due_at
                        """).param("comments", comments).param("now", now()).update();
    }

    /** Takes comments that are due and that nobody else works on, for as long as the caller's transaction lasts. */
    public List<UUID> claim(int most) {
        return sql("""
                        select comment from TASKS where due_at <= :now
                        order by due_at, added_at limit :most for update skip locked
                        """)
                .param("now", now())
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether a comment is due that was added after that long ago at the latest. */
    public boolean isDueSince(Duration atLeast) {
        return sql("select exists (select 1 from TASKS where due_at <= :now and added_at <= :since)")
                .param("now", now())
                .param("since", now().minus(atLeast))
                .query(Boolean.class)
                .single();
    }

    /** Takes the tasks away. */
    public void done(UUID... comments) {
        sql("delete from TASKS where comment = any (:comments)")
                .param("comments", comments)
                .update();
    }

    /** The comment is tried again later, each time after a longer rest. */
    public void failed(UUID comment, Throwable reason) {
        String words = String.valueOf(reason);
        int attempts = sql("select attempts from TASKS where comment = :comment")
                .param("comment", comment)
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        sql("""
                        update TASKS set attempts = attempts + 1, last_error = :error, due_at = :due
                        where comment = :comment
                        """)
                .param("comment", comment)
                .param("error", words.substring(0, Math.min(words.length(), LONGEST_ERROR)))
                .param("due", now().plus(rest))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("TASKS", table));
    }
}
