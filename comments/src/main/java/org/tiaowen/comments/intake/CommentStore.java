package org.tiaowen.comments.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.privacy.Fingerprints;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.Sealing;

/** The table of comments, as far as comments come in. */
@Component
class CommentStore {

    /** The kind of fingerprint that stands for an idempotency key. */
    static final String KEY = "idempotency-key";

    private static final String RECEIPTS = "select id, receipt, received_at from comment ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final PersonalData data;
    private final RandomGenerator random = ReceiptNumber.unguessable();

    CommentStore(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            Sealing sealing,
            Fingerprints fingerprints,
            PersonalData data) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.data = data;
    }

    /**
     * Stores comments in the caller's transaction.
     *
     * @param late whether they come after the closing of the consultation
     * @return their receipts, in that order
     * @throws org.springframework.dao.DuplicateKeyException when the key or registry number of one is known
     */
    List<Receipt> add(List<NewComment> comments, Instant receivedAt, boolean late, Publicity publicity) {
        int year = ChinaDays.of(receivedAt).getYear();
        List<Receipt> receipts = new ArrayList<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        List<Spoken> spoken = new ArrayList<>();
        for (NewComment comment : comments) {
            Receipt receipt = new Receipt(ReceiptNumber.next(year, random), CommentId.next(), receivedAt, false);
            receipts.add(receipt);
            rows.add(row(receipt, comment, late));
            shown.add(new Shown(
                    receipt.comment(),
                    MaskedWords.of(data, comment.text()),
                    MaskedWords.of(data, comment.proposedWording()),
                    publicity));
            spoken.add(
                    new Spoken(receipt.comment(), comment.consultation().value(), comment.name(), comment.contact()));
        }
        update(batches, """
                insert into comment (id, consultation, receipt, received_at, sealed, proof,
                    clause, quote, quote_start, quote_end, idempotency_key, channel, person_kind, collected_on,
                    meeting, contact_point, registry_number, entered_by, late)
                values (:id, :consultation, :receipt, :at, :sealed, :proof,
                    :clause, :quote, :start, :end, :key, :channel, :kind, :collected,
                    :meeting, :point, :registry, :by, :late)
                """, rows);
        wordings(receipts, comments);
        SealedCollection.keep(batches, sealing, receipts, comments);
        show(shown);
        authors(batches, sealing, fingerprints, spoken);
        return receipts;
    }

    private SqlParameterSource row(Receipt receipt, NewComment comment, boolean late) {
        Words words = Words.of(comment.target());
        Origin origin = Origin.of(comment.source());
        SealedWords sealed = SealedWords.of(sealing, receipt.comment(), comment.text());
        return new MapSqlParameterSource("id", receipt.comment().value())
                .addValue("consultation", comment.consultation().value())
                .addValue("receipt", receipt.number().printed())
                .addValue("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .addValue("sealed", sealed.sealed())
                .addValue("proof", sealed.proof())
                .addValue("clause", words.clause(), Types.OTHER)
                .addValue("quote", words.quote(), Types.VARCHAR)
                .addValue("start", words.start(), Types.INTEGER)
                .addValue("end", words.end(), Types.INTEGER)
                .addValue("key", comment.idempotencyKey().isEmpty() ? null : storedKey(comment), Types.VARCHAR)
                .addValue("channel", origin.channel().name())
                .addValue("kind", origin.personKind(), Types.VARCHAR)
                .addValue("collected", origin.collectedOn(), Types.DATE)
                .addValue("meeting", origin.meeting(), Types.OTHER)
                .addValue("point", origin.contactPoint(), Types.OTHER)
                .addValue("registry", origin.registryNumber(), Types.VARCHAR)
                .addValue("by", origin.enteredBy(), Types.VARCHAR)
                .addValue("late", late);
    }

    private void wordings(List<Receipt> receipts, List<NewComment> comments) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            UUID id = receipts.get(i).comment().value();
            String wording = comments.get(i).proposedWording();
            if (!wording.isEmpty()) {
                rows.add(new MapSqlParameterSource("id", id)
                        .addValue("sealed", sealing.seal(Originals.WORDING, id, wording)));
            }
        }
        update(batches, "insert into comment_wording (comment, sealed) values (:id, :sealed)", rows);
    }

    /**
     * What others see of a comment.
     *
     * @param wording empty where none is proposed
     */
    private record Shown(CommentId id, MaskedWords words, MaskedWords wording, Publicity publicity) {

        boolean isMasked() {
            return !words.findings().isEmpty() || !wording.findings().isEmpty();
        }
    }

    /** Who spoke; name and contact may be blank. */
    record Spoken(CommentId id, UUID consultation, String name, String contact) {}

    private void show(List<Shown> shown) {
        update(
                batches,
                """
                insert into comment_shown (comment, words, wording, masking, publicity)
                values (:id, :words, :wording, 1, :publicity)
                """,
                shown.stream()
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue("words", each.words().words())
                                .addValue(
                                        "wording",
                                        each.wording().words().isEmpty()
                                                ? null
                                                : each.wording().words(),
                                        Types.VARCHAR)
                                .addValue("publicity", each.publicity().name()))
                        .toList());
        update(
                batches,
                """
                insert into comment_masking (comment, revision, stretches, wording_stretches, reason, at)
                select :id, 1, :stretches, :wording, '', received_at from comment where id = :id
                """,
                shown.stream()
                        .filter(Shown::isMasked)
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue("stretches", each.words().lines())
                                .addValue("wording", each.wording().lines()))
                        .toList());
    }

    static void authors(
            NamedParameterJdbcOperations batches, Sealing sealing, Fingerprints fingerprints, List<Spoken> spoken) {
        update(
                batches,
                "insert into comment_author (comment, sealed) values (:id, :sealed)",
                spoken.stream()
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue(
                                        "sealed",
                                        SealedAuthor.seal(
                                                sealing,
                                                SealedAuthor.TABLE,
                                                each.id().value(),
                                                each.name(),
                                                each.contact())))
                        .filter(row -> row.getValue("sealed") != null)
                        .toList());
        update(
                batches,
                "insert into comment_person (comment, consultation, person) values (:id, :consultation, :person)",
                spoken.stream()
                        .filter(each -> !each.contact().isBlank())
                        .map(each -> new MapSqlParameterSource("id", each.id().value())
                                .addValue("consultation", each.consultation())
                                .addValue("person", fingerprints.ofPerson(each.consultation(), each.contact())))
                        .toList());
    }

    static void update(NamedParameterJdbcOperations batches, String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    /** Ties an attachment to a comment, behind those it has. */
    void attach(CommentId comment, AttachmentId attachment) {
        jdbc.sql("""
                        insert into comment_attachment (comment, position, attachment)
                        select :comment, count(*), :attachment from comment_attachment where comment = :comment
                        """)
                .param("comment", comment.value())
                .param("attachment", attachment.value())
                .update();
    }

    /** The receipt given before to the same comment under the same idempotency key. */
    Optional<Receipt> earlierReceipt(NewComment comment) {
        if (comment.idempotencyKey().isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(RECEIPTS + "where consultation = :consultation and idempotency_key = :key")
                .param("consultation", comment.consultation().value())
                .param("key", storedKey(comment))
                .query(CommentStore::receipt)
                .optional();
    }

    /** The receipts that were given to those comments, in no order. */
    List<Receipt> receipts(List<CommentId> comments) {
        return jdbc.sql(RECEIPTS + "where id = any (:comments)")
                .param("comments", CommentId.values(comments))
                .query(CommentStore::receipt)
                .list();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                new ReceiptNumber(row.getString("receipt")),
                new CommentId(row.getObject("id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                true);
    }

    /**
     * The key together with all that was sent under it: a form that is gone back to and filled in anew, or a key that
     * somebody else has used, must neither swallow a comment nor show another's receipt.
     */
    private String storedKey(NewComment comment) {
        String sent = String.join(
                "\0",
                comment.idempotencyKey(),
                comment.source().toString(),
                comment.target().toString(),
                comment.text(),
                comment.proposedWording(),
                files(comment.attachments()),
                comment.name().strip(),
                comment.contact().strip());
        return HexFormat.of().formatHex(fingerprints.of(KEY, HexFormat.of().formatHex(sha256(sent))));
    }

    private static String files(List<SentFile> attachments) {
        return attachments.stream()
                .map(file -> file.fileName() + '/' + HexFormat.of().formatHex(sha256(file.content())))
                .collect(Collectors.joining("\n"));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The columns of a target. */
    private record Words(
            @Nullable UUID clause,
            @Nullable String quote,
            @Nullable Integer start,
            @Nullable Integer end) {

        static Words of(CommentTarget target) {
            return switch (target) {
                case CommentTarget.OnWhole whole -> new Words(null, null, null, null);
                case CommentTarget.OnClause on -> new Words(on.clause().value(), null, null, null);
                case CommentTarget.OnWords on -> new Words(on.clause().value(), on.quote(), on.start(), on.end());
            };
        }
    }

    /** The columns of a source. */
    private record Origin(
            Channel channel,
            @Nullable String personKind,
            @Nullable LocalDate collectedOn,
            @Nullable UUID meeting,
            @Nullable UUID contactPoint,
            @Nullable String registryNumber,
            @Nullable String enteredBy) {

        static Origin of(CommentSource source) {
            return switch (source) {
                case CommentSource.Public open -> new Origin(Channel.WEB, null, null, null, null, null, null);
                case CommentSource.FromContactPoint from -> of(from, from.collection());
            };
        }

        private static Origin of(CommentSource.FromContactPoint from, CommentSource.Collection collection) {
            PersonKind kind = collection.personKind();
            MeetingId meeting = collection.meeting();
            return new Origin(
                    collection.channel(),
                    kind == null ? null : kind.name(),
                    collection.on(),
                    meeting == null ? null : meeting.value(),
                    from.contactPoint().value(),
                    from.registryNumber(),
                    from.enteredBy());
        }
    }
}
