package org.tiaowen.comments.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** For migrations, which run before the application's parts can be asked for. */
public final class PrivacyMigrations {

    private PrivacyMigrations() {}

    /** The fingerprints of the database a migration works on. */
    public static Fingerprints fingerprints(JdbcClient jdbc, Sealing sealing) {
        return Secret.read(jdbc, sealing);
    }
}
