package org.tiaowen.search.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Lets one worker of all instances do something, by a lock that PostgreSQL releases when its holder dies. */
@Component
final class Alone {

    /** What is done by one only; both may be done at the same time. */
    enum Work {
        /** Seeing to it that the indexes are there. */
        PREPARING(8_426_936_732_724L),
        /** Rebuilding and checking. */
        UPKEEP(8_426_936_732_725L);

        /** Any number will do that nobody else uses: "tiaowen", "search" in letters of a telephone, and the next. */
        private final long lock;

        Work(long lock) {
            this.lock = lock;
        }
    }

    private final DataSource database;

    Alone(DataSource database) {
        this.database = database;
    }

    /** Runs the work unless somebody else is at it; tells whether it was run. */
    boolean run(Work kind, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, kind, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, kind, "select pg_advisory_unlock(?)");
            }
            return true;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("advisory lock", null, e);
        }
    }

    private static boolean ask(Connection connection, Work kind, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, kind.lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
