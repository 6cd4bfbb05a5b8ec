package org.tiaowen.comments.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.comments.privacy.SealingMigration;

/** Finds anew what is masked of the proposed wordings that are stored, so that it can be corrected. */
@Component
class MaskingStoredWordings extends SealingMigration {

    private static final int ROWS_AT_ONCE = 500;

    private final Sealing sealing;
    private final PersonalData data;

    MaskingStoredWordings(Sealing sealing, PersonalData data) {
        super("202611232703", "mask stored wordings");
        this.sealing = sealing;
        this.data = data;
    }

    private record Wording(UUID comment, String original) {}

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        seal(jdbc);
        while (some(jdbc)) {
            // the next ones
        }
    }

    /** The earliest release kept a wording as it was sent, and nowhere else; the column goes with the next step. */
    private void seal(JdbcClient jdbc) {
        List<Wording> open = jdbc.sql("""
                        select c.id, c.proposed_wording from comment c where c.proposed_wording is not null
                            and not exists (select 1 from comment_wording w where w.comment = c.id)
                        """)
                .query((row, n) -> new Wording(row.getObject("id", UUID.class), row.getString("proposed_wording")))
                .list();
        for (Wording wording : open) {
            jdbc.sql("insert into comment_wording (comment, sealed) values (:comment, :sealed)")
                    .param("comment", wording.comment())
                    .param("sealed", sealing.seal(Originals.WORDING, wording.comment(), wording.original()))
                    .update();
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
