package org.tiaowen.comments.privacy;

import java.security.SecureRandom;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the secret of the fingerprints, once in the life of a database, and keeps new keys in their file before. */
final class MakingTheSecret extends SealingMigration {

    private final SealingSettings settings;
    private final Sealing sealing;

    MakingTheSecret(SealingSettings settings, Sealing sealing) {
        super("202611230902", "secret of fingerprints");
        this.settings = settings;
        this.sealing = sealing;
    }

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        settings.keep();
        byte[] secret = new byte[KeyFile.KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        jdbc.sql("insert into privacy_secret (id, sealed) values (:id, :sealed)")
                .param("id", Secret.FINGERPRINTS)
                .param("sealed", sealing.seal(Secret.TABLE, Secret.FINGERPRINTS, secret))
                .update();
    }
}
