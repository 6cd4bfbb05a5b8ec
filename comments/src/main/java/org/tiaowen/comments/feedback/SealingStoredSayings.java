package org.tiaowen.comments.feedback;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals and masks what a database holds of evaluations, replies and notes in the open. */
@Component
class SealingStoredSayings implements JavaMigration {

    private final SealedSayings sayings;

    SealingStoredSayings(SealedSayings sayings) {
        this.sayings = sayings;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611232704");
    }

    @Override
    public String getDescription() {
        return "seal stored sayings";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Saying(String place, String name, UUID id, String words) {}

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        seal(jdbc, "answer_evaluation", "words", "'answer_evaluation/' || revision || '/' || round", "opinion");
        seal(jdbc, "look_back_reply", "words", "'look_back_reply'", "look_back");
        seal(jdbc, "answer_passed_on", "note", "'answer_passed_on/' || revision || '/' || contact_point", "opinion");
    }

    private void seal(JdbcClient jdbc, String table, String column, String name, String id) {
        List<Saying> open = jdbc.sql(
                        "select ctid::text as place, %s as name, %s as id, %s as words from %s where %s <> ''"
                                .formatted(name, id, column, table, column))
                .query((row, n) -> new Saying(
                        row.getString("place"),
                        row.getString("name"),
                        row.getObject("id", UUID.class),
                        row.getString("words")))
                .list();
        for (Saying saying : open) {
            jdbc.sql("update %s set %s = :masked, sealed = :sealed where ctid = cast(:place as tid)"
                            .formatted(table, column))
                    .param("masked", sayings.masked(saying.words()))
                    .param("sealed", sayings.sealed(saying.name(), saying.id(), saying.words()))
                    .param("place", saying.place())
                    .update();
        }
    }
}
