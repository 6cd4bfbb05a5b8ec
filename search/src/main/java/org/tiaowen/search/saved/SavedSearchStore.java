package org.tiaowen.search.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.search.queries.FoundKey;

/** The tables of the saved searches. */
@Component
class SavedSearchStore {

    private static final String SELECT = """
            select s.*, (select count(*) from saved_search_hit h where h.search = s.id and h.found_at > s.opened_at) fresh
            from saved_search s""";

    private final JdbcClient jdbc;

    SavedSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String owner, String name, String address) {
        jdbc.sql("insert into saved_search (id, owner, name, address) values (?, ?, ?, ?)")
                .params(id, owner, name, address)
                .update();
    }

    void rename(String owner, UUID id, String name) {
        jdbc.sql("update saved_search set name = ? where owner = ? and id = ?")
                .params(name, owner, id)
                .update();
    }

    boolean delete(String owner, UUID id) {
        return jdbc.sql("delete from saved_search where owner = ? and id = ?")
                        .params(owner, id)
                        .update()
                > 0;
    }

    int count(String owner) {
        return jdbc.sql("select count(*) from saved_search where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    List<SavedSearch> of(String owner) {
        return jdbc.sql("select * from (" + SELECT + " where s.owner = ?) own order by fresh = 0, name")
                .param(owner)
                .query(SavedSearchStore::read)
                .list();
    }

    Optional<SavedSearch> find(String owner, UUID id) {
        return jdbc.sql(SELECT + " where s.owner = ? and s.id = ?")
                .params(owner, id)
                .query(SavedSearchStore::read)
                .optional();
    }

    int withNews(String owner) {
        return jdbc.sql("""
                        select count(*) from saved_search s where s.owner = ? and exists
                            (select from saved_search_hit h where h.search = s.id and h.found_at > s.opened_at)""").param(owner).query(Integer.class).single();
    }

    void open(String owner, UUID id) {
        jdbc.sql("""
                        update saved_search set opened_before = opened_at, opened_at = clock_timestamp()
                        where owner = ? and id = ?""").params(owner, id).update();
    }

    Set<String> news(String owner, UUID id) {
        return Set.copyOf(jdbc.sql("""
                        select distinct split_part(h.hit, ?, 1) from saved_search_hit h
                        join saved_search s on s.id = h.search
                        where s.owner = ? and s.id = ? and h.found_at > s.opened_before""")
                .params(FoundKey.WORDING, owner, id)
                .query(String.class)
                .list());
    }

    /**
     * The state of the index.
     *
     * @param reading the number of the last reading
     * @param settled whether everything that was read has been written too, and nothing is due
     */
    record Standing(long reading, boolean settled) {}

    Standing standing() {
        return jdbc.sql("""
                        select case when is_called then last_value else 0 end,
                            not exists (select from search_task where not_before <= clock_timestamp()) settled
                        from search_reading""")
                .query((row, n) -> new Standing(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** A search that is to be looked at, by whoever has taken it. */
    record Taken(UUID id, String owner, String address) {}

    /** Takes the search that has waited longest for a look; nobody else takes it for that time. */
    Optional<Taken> take(long reading, Duration atLeastEvery, Duration mine) {
        return jdbc.sql("""
                        update saved_search set next_look = clock_timestamp() + make_interval(secs => :mine)
                        where id = (
                            select id from saved_search
                            where next_look <= clock_timestamp() and (seen_reading is null or seen_reading <> :reading
                                or looked_at < clock_timestamp() - make_interval(secs => :every))
                            order by next_look limit 1 for update skip locked)
                        returning id, owner, address""")
                .param("mine", mine.toSeconds())
                .param("every", atLeastEvery.toSeconds())
                .param("reading", reading)
                .query(SavedSearchStore::taken)
                .optional();
    }

    Optional<Taken> find(UUID id) {
        return jdbc.sql("select id, owner, address from saved_search where id = ?")
                .param(id)
                .query(SavedSearchStore::taken)
                .optional();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(row.getObject("id", UUID.class), row.getString("owner"), row.getString("address"));
    }

    /**
     * Writes down what a look has found. While the index is not settled nothing is taken for gone: it may be there again in
     * a moment, and would be told as new.
     */
    @Transactional
    void found(UUID id, Collection<String> hits, Standing standing, Duration pause) {
        Optional<Boolean> known = jdbc.sql(
                        "select looked_at is not null and not too_broad from saved_search where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .optional();
        if (known.isEmpty()) {
            return;
        }
        String[] all = hits.toArray(String[]::new);
        if (standing.settled()) {
            jdbc.sql("delete from saved_search_hit where search = :id and not hit = any (:hits)")
                    .param("id", id)
                    .param("hits", all)
                    .update();
        }
        jdbc.sql("""
                        insert into saved_search_hit (search, hit, found_at)
                        select :id, hit, case when :known then clock_timestamp() else '-infinity' end
                        from unnest(cast(:hits as text[])) hit on conflict do nothing""")
                .param("id", id)
                .param("known", known.get())
                .param("hits", all)
                .update();
        looked(id, standing, pause, false);
    }

    /** It finds more than can be kept in mind. */
    @Transactional
    void foundTooMany(UUID id, Standing standing, Duration pause) {
        jdbc.sql("delete from saved_search_hit where search = ?").param(id).update();
        looked(id, standing, pause, true);
    }

    private void looked(UUID id, Standing standing, Duration pause, boolean tooBroad) {
        jdbc.sql("""
                        update saved_search set looked_at = clock_timestamp(), too_broad = :broad,
                            seen_reading = case when :settled then :reading else coalesce(seen_reading, 0) end,
                            next_look = clock_timestamp() + make_interval(secs => :pause)
                        where id = :id""")
                .param("broad", tooBroad)
                .param("settled", standing.settled())
                .param("reading", standing.reading())
                .param("pause", pause.toMillis() / 1000.0)
                .param("id", id)
                .update();
    }

    /** It cannot be looked at now. */
    void notNow(UUID id, Duration pause) {
        jdbc.sql("update saved_search set next_look = clock_timestamp() + make_interval(secs => ?) where id = ?")
                .params(pause.toSeconds(), id)
                .update();
    }

    private static SavedSearch read(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(moment(row.getObject("looked_at", OffsetDateTime.class))),
                row.getLong("fresh"),
                row.getBoolean("too_broad"));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
