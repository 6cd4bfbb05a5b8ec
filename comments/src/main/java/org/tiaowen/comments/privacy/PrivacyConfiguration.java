package org.tiaowen.comments.privacy;

import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys, sealing and fingerprints. */
@Configuration
class PrivacyConfiguration {

    @Bean
    SealingSettings sealingSettings(Environment environment) {
        return SealingSettings.of(environment);
    }

    @Bean
    Sealing sealing(SealingSettings settings) {
        return new Sealing(settings.keys());
    }

    @Bean
    JavaMigration makingTheSecret(SealingSettings settings, Sealing sealing) {
        return new MakingTheSecret(settings, sealing);
    }

    @Bean
    SealedColumn secretOfFingerprints() {
        return new SealedColumn(Secret.TABLE, "sealed", "id", "'" + Secret.TABLE + "'");
    }

    /** Fails where the keys do not open what this database holds, before anything else is done with it. */
    @Bean
    Fingerprints fingerprints(JdbcClient jdbc, Sealing sealing) {
        return Secret.read(jdbc, sealing);
    }
}
