package org.tiaowen.search.index;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the long work. */
@Component
final class UpkeepJobs {

    private static final int LONGEST_TROUBLE = 1_000;

    private final JdbcClient jdbc;

    UpkeepJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for work on an index; empty while other work on it is wanted or under way. */
    Optional<Long> want(UpkeepTask task, IndexKind kind, String by) {
        return jdbc.sql("""
                        insert into search_upkeep (task, kind, wanted_by) values (?, ?, ?)
                        on conflict (kind) where finished_at is null do nothing returning id""")
                .params(task.name(), kind.name(), by)
                .query(Long.class)
                .optional();
    }

    /** Asks to stop it; false when it is over already. */
    boolean cancel(long id) {
        return jdbc.sql("update search_upkeep set cancelled = true where id = ? and finished_at is null")
                        .param(id)
                        .update()
                > 0;
    }

    /** What is to be done: first what was begun, then what was wanted first. */
    List<UpkeepJob> open() {
        return jdbc.sql("""
                        select * from search_upkeep where finished_at is null
                        order by (started_at is null), wanted_at, id""").query(UpkeepJobs::read).list();
    }

    /** The newest, the last first. */
    List<UpkeepJob> newest(int most) {
        return jdbc.sql("select * from search_upkeep order by id desc limit ?")
                .param(most)
                .query(UpkeepJobs::read)
                .list();
    }

    Optional<UpkeepJob> find(long id) {
        return jdbc.sql("select * from search_upkeep where id = ?")
                .param(id)
                .query(UpkeepJobs::read)
                .optional();
    }

    /** When the last check of that index was over, whatever came of it. */
    Optional<Instant> lastCheck(IndexKind kind) {
        return jdbc.sql("select max(finished_at) from search_upkeep where kind = ? and task <> 'REBUILD'")
                .param(kind.name())
                .query((row, n) -> Optional.ofNullable(instant(row, 1)))
                .single();
    }

    boolean isCancelled(long id) {
        return jdbc.sql("select cancelled from search_upkeep where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** It begins, or begins anew. */
    void start(long id, long total) {
        jdbc.sql("""
                        update search_upkeep set started_at = coalesce(started_at, clock_timestamp()), keys_total = ?,
                            trouble = null where id = ?""").params(total, id).update();
    }

    /** Where a rebuild stands; empty when it is at its beginning. */
    Optional<Standing> standing(long id) {
        return jdbc.sql("""
                        select target, last_key, keys_done, documents from search_upkeep
                        where id = ? and target is not null""")
                .param(id)
                .query((row, n) -> new Standing(
                        row.getString("target"),
                        row.getObject("last_key", UUID.class),
                        row.getLong("keys_done"),
                        row.getLong("documents")))
                .optional();
    }

    void stands(long id, Standing standing) {
        jdbc.sql("""
                        update search_upkeep set target = ?, last_key = ?, keys_done = ?, documents = ?, trouble = null
                        where id = ?""")
                .param(standing.target())
                .param(standing.last())
                .param(standing.done())
                .param(standing.documents())
                .param(id)
                .update();
    }

    /** What it could not do yet; it will be tried again. */
    void heldUp(long id, String trouble) {
        jdbc.sql("update search_upkeep set trouble = ? where id = ? and finished_at is null")
                .params(cut(trouble), id)
                .update();
    }

    void finish(long id, UpkeepJob.Outcome outcome, @Nullable String trouble) {
        jdbc.sql("""
                        update search_upkeep set finished_at = clock_timestamp(), outcome = ?, trouble = ?
                        where id = ? and finished_at is null""")
                .param(outcome.name())
                .param(trouble == null ? null : cut(trouble))
                .param(id)
                .update();
    }

    void found(long id, UpkeepJob.Findings findings) {
        jdbc.sql("update search_upkeep set missing = ?, altered = ?, extra = ?, examples = ? where id = ?")
                .params(
                        findings.missing(),
                        findings.altered(),
                        findings.extra(),
                        findings.examples().toArray(String[]::new),
                        id)
                .update();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TROUBLE ? text.substring(0, LONGEST_TROUBLE) : text;
    }

    private static UpkeepJob read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Array examples = row.getArray("examples");
        return new UpkeepJob(
                row.getLong("id"),
                UpkeepTask.valueOf(row.getString("task")),
                IndexKind.valueOf(row.getString("kind")),
                row.getString("wanted_by"),
                row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
                instant(row, row.findColumn("started_at")),
                instant(row, row.findColumn("finished_at")),
                row.getBoolean("cancelled"),
                outcome == null ? null : UpkeepJob.Outcome.valueOf(outcome),
                Optional.ofNullable(row.getString("trouble")),
                new UpkeepJob.Progress(row.getLong("keys_done"), row.getLong("keys_total"), row.getLong("documents")),
                new UpkeepJob.Findings(
                        row.getLong("missing"), row.getLong("altered"), row.getLong("extra"), Arrays.asList((String[])
                                examples.getArray())));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * Where a rebuild stands.
     *
     * @param target the index it fills
     * @param last the last key that is in it; null at the beginning
     * @param done how many keys are in it
     * @param documents how many documents were written
     */
    record Standing(String target, @Nullable UUID last, long done, long documents) {}
}
