package org.tiaowen.comments.privacy;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Makes the secret of the fingerprints, once in the life of a database, and keeps new keys in their file before. */
final class MakingTheSecret implements JavaMigration {

    private final SealingSettings settings;
    private final Sealing sealing;

    MakingTheSecret(SealingSettings settings, Sealing sealing) {
        this.settings = settings;
        this.sealing = sealing;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611230902");
    }

    @Override
    public String getDescription() {
        return "secret of fingerprints";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        settings.keep();
        byte[] secret = new byte[KeyFile.KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        try (PreparedStatement insert =
                context.getConnection().prepareStatement("insert into privacy_secret (id, sealed) values (?, ?)")) {
            insert.setObject(1, Secret.FINGERPRINTS);
            insert.setBytes(2, sealing.seal(Secret.TABLE, Secret.FINGERPRINTS, secret));
            insert.executeUpdate();
        }
    }
}
