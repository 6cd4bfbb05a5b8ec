package org.tiaowen.comments.privacy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that holds the secret of the fingerprints, sealed like everything else. */
final class Secret {

    static final String TABLE = "privacy_secret";
    static final UUID FINGERPRINTS = UUID.fromString("6f1c5c1e-2d7b-4d34-9d0a-7f6b6d0b8a01");

    private Secret() {}

    static Fingerprints read(JdbcClient jdbc, Sealing sealing) {
        byte[] sealed = jdbc.sql("select sealed from privacy_secret where id = :id")
                .param("id", FINGERPRINTS)
                .query((row, n) -> row.getBytes(1))
                .single();
        return new Fingerprints(sealing.openBytes(TABLE, FINGERPRINTS, sealed));
    }
}
