package org.tiaowen.app.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code account} and {@code account_change}. */
@Repository
class AccountStore {

    private static final String ACCOUNT = """
            select username, display_name, roles, enabled, must_change_password, created_at, created_by
              from account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What sign-in compares with. */
    record Credentials(String password, boolean enabled, int generation) {}

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    boolean exists(String username) {
        return find(username).isPresent();
    }

    List<Account> list() {
        return jdbc.sql(ACCOUNT + " order by username")
                .query(AccountStore::account)
                .list();
    }

    Optional<Account> find(String username) {
        return jdbc.sql(ACCOUNT + " where username = ?")
                .param(username)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Credentials> credentials(String username) {
        return jdbc.sql("select password, enabled, generation from account where username = ?")
                .param(username)
                .query(Credentials.class)
                .optional();
    }

    void insert(Accounts.Opening opening, String password, boolean mustChange, String by) {
        jdbc.sql("""
                        insert into account (username, display_name, password, roles, must_change_password,
                                             created_at, created_by)
                        values (:username, :displayName, :password, string_to_array(:roles, ','),
                                :mustChange, :at, :by)
                        """)
                .param("username", opening.username())
                .param("displayName", opening.displayName().strip())
                .param("password", password)
                .param(
                        "roles",
                        opening.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .param("mustChange", mustChange)
                .param("at", now())
                .param("by", by)
                .update();
        note(opening.username(), "opened", by);
    }

    void enable(String username, boolean enabled, String by) {
        jdbc.sql("update account set enabled = ?, generation = generation + 1 where username = ?")
                .params(enabled, username)
                .update();
        note(username, enabled ? "enabled" : "disabled", by);
    }

    void password(String username, String password, boolean mustChange, String what, String by) {
        jdbc.sql("""
                        update account
                           set password = ?, must_change_password = ?, generation = generation + 1
                         where username = ?
                        """).params(password, mustChange, username).update();
        note(username, what, by);
    }

    private void note(String username, String what, String by) {
        jdbc.sql("insert into account_change (username, what, by_whom, at) values (?, ?, ?, ?)")
                .params(username, what, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                roles(row.getArray("roles")),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                instant(row),
                row.getString("created_by"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
