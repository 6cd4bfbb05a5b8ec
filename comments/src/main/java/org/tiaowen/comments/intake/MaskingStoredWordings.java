package org.tiaowen.comments.intake;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.Sealing;

/** Finds anew what is masked of the proposed wordings that are stored, so that it can be corrected. */
@Component
class MaskingStoredWordings implements JavaMigration {

    private static final int ROWS_AT_ONCE = 500;

    private final Sealing sealing;
    private final PersonalData data;

    MaskingStoredWordings(Sealing sealing, PersonalData data) {
        this.sealing = sealing;
        this.data = data;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611232703");
    }

    @Override
    public String getDescription() {
        return "mask stored wordings";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Wording(UUID comment, String original) {}

    @Override
    public void migrate(Context context) {
        Connection connection = context.getConnection();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        while (some(jdbc)) {
            // the next ones
        }
    }

    private boolean some(JdbcClient jdbc) {
        List<Wording> wordings = jdbc.sql("""
                        select w.comment, w.sealed from comment_wording w
                        join comment_shown s on s.comment = w.comment and s.wording is null limit :most
                        """)
                .param("most", ROWS_AT_ONCE)
                .query((row, n) -> {
                    UUID comment = row.getObject("comment", UUID.class);
                    return new Wording(comment, sealing.open(Originals.WORDING, comment, row.getBytes("sealed")));
                })
                .list();
        for (Wording wording : wordings) {
            MaskedWords masked = MaskedWords.of(data, wording.original());
            jdbc.sql("update comment_shown set wording = :wording where comment = :comment")
                    .param("wording", masked.words())
                    .param("comment", wording.comment())
                    .update();
            if (!masked.findings().isEmpty()) {
                jdbc.sql("""
                                insert into comment_masking (comment, revision, stretches, reason, at)
                                select id, 1, '', '', received_at from comment where id = :comment
                                on conflict do nothing
                                """).param("comment", wording.comment()).update();
                jdbc.sql("update comment_masking set wording_stretches = :stretches where comment = :comment")
                        .param("stretches", masked.lines())
                        .param("comment", wording.comment())
                        .update();
            }
        }
        return !wordings.isEmpty();
    }
}
