package org.tiaowen.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Takes the oldest tasks that are due and that no other worker holds, until the end of the transaction; and with them
     * those of the same keys that are not due yet, for the document is read but once.
     */
    List<IndexTask> claim(int most) {
        List<IndexTask> due = jdbc.sql("""
                        select id, kind, key, attempts from search_task
                        where not_before <= clock_timestamp()
                        order by not_before, id limit ? for update skip locked""").param(most).query(IndexTasks::read).list();
        if (due.isEmpty()) {
            return due;
        }
        List<IndexTask> all = new ArrayList<>(due);
        all.addAll(jdbc.sql("""
                        select id, kind, key, attempts from search_task
                        where key = any (:keys) and not id = any (:ids) for update skip locked""")
                .param("keys", due.stream().map(IndexTask::key).toArray(UUID[]::new))
                .param("ids", due.stream().map(IndexTask::id).toArray(Long[]::new))
                .query(IndexTasks::read)
                .list());
        return all;
    }

    private static IndexTask read(ResultSet row, int number) throws SQLException {
        return new IndexTask(
                row.getLong("id"),
                IndexKind.valueOf(row.getString("kind")),
                row.getObject("key", UUID.class),
                row.getInt("attempts"));
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

    /** Sees to it that the next number is greater than this one, which came from elsewhere. */
    void raiseReading(long reading) {
        if (reading > lastReading()) {
            jdbc.sql("select setval('search_reading', greatest(last_value, ?)) from search_reading")
                    .param(reading)
                    .query(Long.class)
                    .single();
        }
    }

    /** Those of the keys that are queued. */
    Set<UUID> waiting(IndexKind kind, Collection<UUID> keys) {
        return Set.copyOf(jdbc.sql("select distinct key from search_task where kind = ? and key = any (?)")
                .params(kind.name(), keys.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
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

    /** Those of the tasks that are not done. */
    List<Long> open(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id from search_task where id = any (?)")
                        .param(ids.toArray(Long[]::new))
                        .query((row, n) -> row.getLong(1))
                        .list();
    }

    /** How many tasks there are, counted no further than that. */
    long pending(long most) {
        return jdbc.sql("select count(*) from (select from search_task limit ?) counted")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** When the oldest of those tasks was queued that nothing has refused: a document that cannot be indexed waits for a person. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("select added_at from search_task where attempts = 0 order by id limit 1")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    long refused() {
        return jdbc.sql("select count(*) from search_task where attempts > 0")
                .query(Long.class)
                .single();
    }
}
