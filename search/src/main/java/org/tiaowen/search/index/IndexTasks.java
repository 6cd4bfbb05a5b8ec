package org.tiaowen.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worker's side of the queue. */
@Component
final class IndexTasks {

    /** Longer errors tell nothing more. */
    private static final int LONGEST_ERROR = 1_000;

    private final JdbcClient jdbc;

    IndexTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest tasks that are due and that no other worker holds, until the end of the transaction. */
    List<IndexTask> claim(int most) {
        return jdbc.sql("""
                        select id, kind, key, attempts from search_task
                        where not_before <= clock_timestamp()
                        order by not_before, id limit ? for update skip locked""")
                .param(most)
                .query((row, number) -> new IndexTask(
                        row.getLong("id"),
                        IndexKind.valueOf(row.getString("kind")),
                        row.getObject("key", UUID.class),
                        row.getInt("attempts")))
                .list();
    }

    /** A number greater than all before: the version of what is read from now on. */
    long nextReading() {
        return jdbc.sql("select nextval('search_reading')").query(Long.class).single();
    }

    /** The last number that {@link #nextReading} gave. */
    long lastReading() {
        return jdbc.sql("select last_value from search_reading")
                .query(Long.class)
                .single();
    }

    void remove(Collection<IndexTask> done) {
        if (!done.isEmpty()) {
            jdbc.sql("delete from search_task where id = any (?)")
                    .param(done.stream().map(IndexTask::id).toArray(Long[]::new))
                    .update();
        }
    }

    /** To be tried again after a while, however often it failed. */
    void putOff(IndexTask task, Duration delay, String error) {
        jdbc.sql("""
                        update search_task set attempts = attempts + 1, last_error = ?,
                            not_before = clock_timestamp() + make_interval(secs => ?)
                        where id = ?""")
                .param(error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .param(delay.toMillis() / 1000.0)
                .param(task.id())
                .update();
    }

    /** The identity of this database. */
    UUID database() {
        return jdbc.sql("select id from search_database").query(UUID.class).single();
    }

    long pending() {
        return jdbc.sql("select count(*) from search_task").query(Long.class).single();
    }

    long refused() {
        return jdbc.sql("select count(*) from search_task where attempts > 0")
                .query(Long.class)
                .single();
    }
}
