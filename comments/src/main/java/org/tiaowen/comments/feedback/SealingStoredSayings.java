package org.tiaowen.comments.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.SealingMigration;

/** Seals and masks what a database holds of evaluations, replies and notes in the open. */
@Component
class SealingStoredSayings extends SealingMigration {

    private final SealedSayings sayings;

    SealingStoredSayings(SealedSayings sayings) {
        super("202611232704", "seal stored sayings");
        this.sayings = sayings;
    }

    private record Saying(String place, String name, UUID id, String words) {}

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
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
