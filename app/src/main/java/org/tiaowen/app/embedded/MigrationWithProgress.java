package org.tiaowen.app.embedded;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the tables up to date and says so. */
final class MigrationWithProgress implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        MigrateResult result = flyway.migrate();
        StartUpConsole.step(
                result.migrationsExecuted == 0
                        ? "数据库结构已是最新 database schema is up to date"
                        : "数据库结构已更新 database schema updated (" + result.migrationsExecuted + ")");
    }
}
