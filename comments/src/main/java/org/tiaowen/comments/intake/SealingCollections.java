package org.tiaowen.comments.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.comments.privacy.SealingMigration;

/** Seals places and collectors that a database of an earlier release holds in the open. */
@Component
class SealingCollections extends SealingMigration {

    private final Sealing sealing;

    SealingCollections(Sealing sealing) {
        super("202611232102", "seal collections");
        this.sealing = sealing;
    }

    private record Open(UUID id, int position, String place, String collector) {}

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        for (Open one : open(jdbc, "select id, 0 as position, place, collector from comment")) {
            jdbc.sql("insert into comment_collection (comment, sealed) values (:id, :sealed)")
                    .param("id", one.id())
                    .param("sealed", sealed(one, SealedCollection.TABLE))
                    .update();
        }
        for (Open one : open(jdbc, "select batch as id, position, place, collector from comment_batch_row")) {
            jdbc.sql("update comment_batch_row set sealed_collection = :sealed where batch = :id and position = :at")
                    .param("sealed", sealed(one, BatchStore.collectionTable(one.position())))
                    .param("id", one.id())
                    .param("at", one.position())
                    .update();
        }
    }

    private byte @Nullable [] sealed(Open one, String table) {
        return SealedCollection.seal(sealing, table, one.id(), one.place(), one.collector());
    }

    private static List<Open> open(JdbcClient jdbc, String rows) {
        return jdbc.sql(rows + " where coalesce(place, '') <> '' or coalesce(collector, '') <> ''")
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        Objects.requireNonNullElse(row.getString("place"), ""),
                        Objects.requireNonNullElse(row.getString("collector"), "")))
                .list();
    }
}
