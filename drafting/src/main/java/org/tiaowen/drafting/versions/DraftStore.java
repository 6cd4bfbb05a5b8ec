package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** The one door to the tables: transactions, time, and failures said in words of this package. */
@Component
class DraftStore {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    /** Runs {@code work} in the transaction of the caller, in its own where there is none. */
    <T> T inTransaction(String doing, Supplier<T> work) {
        return spoken(doing, () -> {
            T result = transactions.execute(status -> work.get());
            if (result == null) {
                throw new IllegalStateException("No result while " + doing);
            }
            return result;
        });
    }

    /** Runs a single look-up. */
    <T> T reading(String doing, Supplier<T> work) {
        return spoken(doing, work);
    }

    /** Now, as exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> T spoken(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException failure) {
            throw new DraftStoreUnavailable(doing, failure);
        }
    }
}
