package org.tiaowen.comments.intake;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.Fingerprints;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.PrivacyMigrations;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.comments.privacy.SealingMigration;

/**
 * Seals what a database of an earlier release holds in the open: words, authors, rows of batches that wait. Comments that
 * were not withheld wait for being looked at, for their words have never been public.
 */
@Component
class SealingWhatIsStored extends SealingMigration {

    private static final int ROWS_AT_ONCE = 500;

    private final Sealing sealing;
    private final PersonalData data;

    SealingWhatIsStored(Sealing sealing, PersonalData data) {
        super("202611230904", "seal what is stored");
        this.sealing = sealing;
        this.data = data;
    }

    @Override
    protected void migrate(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        Fingerprints fingerprints = PrivacyMigrations.fingerprints(jdbc, sealing);
        while (comments(jdbc, batches, fingerprints)) {
            // the next ones
        }
        authors(jdbc, batches, fingerprints);
        while (batchRows(jdbc)) {
            // the next ones
        }
    }

    private record Open(UUID id, String original, @Nullable String key, boolean withheld) {}

    private boolean comments(JdbcClient jdbc, NamedParameterJdbcOperations batches, Fingerprints fingerprints) {
        List<Open> open = jdbc.sql("""
                        select c.id, c.original, c.idempotency_key,
                            exists (select 1 from comment_withheld w where w.comment = c.id) as withheld
                        from comment c where c.sealed is null limit :most
                        """)
                .param("most", ROWS_AT_ONCE)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("original"),
                        row.getString("idempotency_key"),
                        row.getBoolean("withheld")))
                .list();
        List<Shown> shown = new ArrayList<>();
        for (Open comment : open) {
            SealedWords sealed = SealedWords.of(sealing, new CommentId(comment.id()), comment.original());
            String key = comment.key();
            jdbc.sql("""
                            update comment set sealed = :sealed, proof = :proof, original = '', idempotency_key = :key
                            where id = :id
                            """)
                    .param("sealed", sealed.sealed())
                    .param("proof", sealed.proof())
                    .param("key", key == null ? null : HexFormat.of().formatHex(fingerprints.of(CommentStore.KEY, key)))
                    .param("id", comment.id())
                    .update();
            shown.add(new Shown(
                    new CommentId(comment.id()),
                    MaskedWords.of(data, comment.original()),
                    comment.withheld() ? Publicity.WITHHELD : Publicity.PENDING));
        }
        show(batches, shown);
        return !open.isEmpty();
    }

    /** What others saw of a comment then. */
    private record Shown(CommentId id, MaskedWords masked, Publicity publicity) {}

    private static void show(NamedParameterJdbcOperations batches, List<Shown> shown) {
        CommentStore.update(
                batches,
                "insert into comment_shown (comment, words, masking, publicity) values (:id, :words, 1, :publicity)",
                shown.stream()
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue("words", each.masked().words())
                                .addValue("publicity", each.publicity().name()))
                        .toList());
        CommentStore.update(
                batches,
                """
                insert into comment_masking (comment, revision, stretches, reason, at)
                select :id, 1, :stretches, '', received_at from comment where id = :id
                """,
                shown.stream()
                        .filter(each -> !each.masked().findings().isEmpty())
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue("stretches", each.masked().lines()))
                        .toList());
    }

    private void authors(JdbcClient jdbc, NamedParameterJdbcOperations batches, Fingerprints fingerprints) {
        List<CommentStore.Spoken> open = jdbc.sql("""
                        select a.comment, c.consultation, coalesce(a.name, '') as name,
                            coalesce(a.contact, '') as contact
                        from comment_author a join comment c on c.id = a.comment
                        """)
                .query((row, n) -> new CommentStore.Spoken(
                        new CommentId(row.getObject("comment", UUID.class)),
                        row.getObject("consultation", UUID.class),
                        row.getString("name"),
                        row.getString("contact")))
                .list();
        jdbc.sql("delete from comment_author").update();
        CommentStore.authors(batches, sealing, fingerprints, open);
    }

    private record OpenRow(
            UUID batch,
            int position,
            String original,
            @Nullable String name,
            @Nullable String contact) {}

    private boolean batchRows(JdbcClient jdbc) {
        List<OpenRow> open = jdbc.sql("""
                        select batch, position, original, name, contact from comment_batch_row
                        where sealed_words is null limit :most
                        """)
                .param("most", ROWS_AT_ONCE)
                .query((row, n) -> new OpenRow(
                        row.getObject("batch", UUID.class),
                        row.getInt("position"),
                        row.getString("original"),
                        row.getString("name"),
                        row.getString("contact")))
                .list();
        for (OpenRow row : open) {
            String table = BatchStore.sealedTable(row.position());
            String name = row.name();
            String contact = row.contact();
            jdbc.sql("""
                            update comment_batch_row set sealed_words = :words, sealed_author = :author
                            where batch = :batch and position = :position
                            """)
                    .param("words", sealing.seal(table, row.batch(), row.original()))
                    .param(
                            "author",
                            SealedAuthor.seal(
                                    sealing,
                                    table,
                                    row.batch(),
                                    name == null ? "" : name,
                                    contact == null ? "" : contact))
                    .param("batch", row.batch())
                    .param("position", row.position())
                    .update();
        }
        return !open.isEmpty();
    }
}
