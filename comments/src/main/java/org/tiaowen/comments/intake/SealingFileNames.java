package org.tiaowen.comments.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.comments.privacy.SealingMigration;

/** Seals the names of batches and minutes that a database of an earlier release holds in the open. */
@Component
class SealingFileNames extends SealingMigration {

    private static final List<String> TABLES = List.of("comment_batch", "meeting");

    private final Sealing sealing;

    SealingFileNames(Sealing sealing) {
        super("202611232802", "seal names of files");
        this.sealing = sealing;
    }

    private record Named(UUID id, String name) {}

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        for (String table : TABLES) {
            List<Named> open = jdbc.sql("select id, file_name from " + table + " where file_name is not null")
                    .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("file_name")))
                    .list();
            for (Named one : open) {
                jdbc.sql("update " + table + " set sealed_name = :sealed where id = :id")
                        .param("sealed", sealing.seal(table, one.id(), one.name()))
                        .param("id", one.id())
                        .update();
            }
        }
    }
}
