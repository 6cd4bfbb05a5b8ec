package org.tiaowen.comments.privacy;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A step of the database's history that seals or masks what is stored, for which SQL lacks the keys and the rules. It is one
 * transaction, and has no checksum: the classes it uses may change, what it left in a database does not.
 */
public abstract class SealingMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    /**
     * A step in its place.
     *
     * @param version as in the names of the SQL files
     */
    protected SealingMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public final void migrate(Context context) {
        NamedParameterJdbcOperations batches =
                new NamedParameterJdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        migrate(JdbcClient.create(batches), batches);
    }

    /**
     * Takes the step, in the transaction of the migration.
     *
     * @param batches on the same connection, for many rows at once
     */
    protected abstract void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches);
}
