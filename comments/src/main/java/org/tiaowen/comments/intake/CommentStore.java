package org.tiaowen.comments.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.attachments.AttachmentId;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.privacy.Fingerprints;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.Sealing;

/** The table of comments, as far as comments come in. */
@Component
class CommentStore {

    /** The kind of fingerprint that stands for an idempotency key. */
    static final String KEY = "idempotency-key";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final PersonalData data;
    private final RandomGenerator random = ReceiptNumber.unguessable();

    CommentStore(JdbcClient jdbc, Sealing sealing, Fingerprints fingerprints, PersonalData data) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.data = data;
    }

    /**
     * Stores a comment in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its key or registry number is known
     */
    Receipt add(NewComment comment, Instant receivedAt, boolean late, Publicity publicity) {
        CommentId id = CommentId.next();
        ReceiptNumber number = ReceiptNumber.next(
                LocalDate.ofInstant(receivedAt, CommentChecks.CHINA).getYear(), random);
        Words words = Words.of(comment.target());
        Origin origin = Origin.of(comment.source());
        SealedWords sealed = SealedWords.of(sealing, id, comment.text());
        jdbc.sql("""
                        insert into comment (id, consultation, receipt, received_at, sealed, proof, proposed_wording,
                            clause, quote, quote_start, quote_end, idempotency_key, channel, person_kind, collected_on,
                            place, collector, meeting, contact_point, registry_number, entered_by, late)
                        values (:id, :consultation, :receipt, :at, :sealed, :proof, :wording,
                            :clause, :quote, :start, :end, :key, :channel, :kind, :collected,
                            :place, :collector, :meeting, :point, :registry, :by, :late)
                        """)
                .param("id", id.value())
                .param("consultation", comment.consultation().value())
                .param("receipt", number.printed())
                .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                .param("sealed", sealed.sealed())
                .param("proof", sealed.proof())
                .param("wording", comment.proposedWording().isEmpty() ? null : data.masked(comment.proposedWording()))
                .param("clause", words.clause())
                .param("quote", words.quote())
                .param("start", words.start())
                .param("end", words.end())
                .param("key", comment.idempotencyKey().isEmpty() ? null : storedKey(comment))
                .param("channel", origin.channel().name())
                .param("kind", origin.personKind())
                .param("collected", origin.collectedOn())
                .param("place", origin.place())
                .param("collector", origin.collector())
                .param("meeting", origin.meeting())
                .param("point", origin.contactPoint())
                .param("registry", origin.registryNumber())
                .param("by", origin.enteredBy())
                .param("late", late)
                .update();
        keepWording(id, comment.proposedWording());
        show(jdbc, id, MaskedWords.of(data, comment.text()), publicity);
        author(jdbc, sealing, fingerprints, id, comment.consultation().value(), comment.name(), comment.contact());
        return new Receipt(number, id, receivedAt, false);
    }

    private void keepWording(CommentId id, String wording) {
        if (!wording.isEmpty()) {
            jdbc.sql("insert into comment_wording (comment, sealed) values (:id, :sealed)")
                    .param("id", id.value())
                    .param("sealed", sealing.seal(Originals.WORDING, id.value(), wording))
                    .update();
        }
    }

    /** What others see of a comment. */
    static void show(JdbcClient jdbc, CommentId id, MaskedWords masked, Publicity publicity) {
        jdbc.sql("insert into comment_shown (comment, words, masking, publicity) values (:id, :words, 1, :publicity)")
                .param("id", id.value())
                .param("words", masked.words())
                .param("publicity", publicity.name())
                .update();
        if (!masked.findings().isEmpty()) {
            jdbc.sql("""
                            insert into comment_masking (comment, revision, stretches, reason, at)
                            select :id, 1, :stretches, '', received_at from comment where id = :id
                            """)
                    .param("id", id.value())
                    .param("stretches", masked.lines())
                    .update();
        }
    }

    /** Who spoke, where that was told. */
    static void author(
            JdbcClient jdbc,
            Sealing sealing,
            Fingerprints fingerprints,
            CommentId id,
            UUID consultation,
            String name,
            String contact) {
        byte[] sealed = SealedAuthor.seal(sealing, SealedAuthor.TABLE, id.value(), name, contact);
        if (sealed != null) {
            jdbc.sql("insert into comment_author (comment, sealed) values (:id, :sealed)")
                    .param("id", id.value())
                    .param("sealed", sealed)
                    .update();
        }
        if (!contact.isBlank()) {
            jdbc.sql("insert into comment_person (comment, consultation, person) values (:id, :consultation, :person)")
                    .param("id", id.value())
                    .param("consultation", consultation)
                    .param("person", fingerprints.ofPerson(consultation, contact))
                    .update();
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
        return jdbc.sql("""
                        select id, receipt, received_at from comment
                        where consultation = :consultation and idempotency_key = :key
                        """)
                .param("consultation", comment.consultation().value())
                .param("key", storedKey(comment))
                .query((row, n) -> new Receipt(
                        new ReceiptNumber(row.getString("receipt")),
                        new CommentId(row.getObject("id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        true))
                .optional();
    }

    /** Whether the contact point's registry number has been received in the consultation. */
    boolean isKnown(ConsultationId consultation, ContactPointId contactPoint, String registryNumber) {
        return jdbc.sql("""
                        select exists (select 1 from comment where consultation = :consultation
                            and contact_point = :point and registry_number = :number)
                        """)
                .param("consultation", consultation.value())
                .param("point", contactPoint.value())
                .param("number", registryNumber)
                .query(Boolean.class)
                .single();
    }

    /** Whether the number is known, or stands in a batch that waits. */
    boolean isTaken(ConsultationId consultation, ContactPointId contactPoint, String registryNumber) {
        return !taken(consultation, contactPoint, List.of(registryNumber)).isEmpty();
    }

    /** Those of the contact point's registry numbers that are known or stand in a batch that waits. */
    List<Taken> taken(ConsultationId consultation, ContactPointId contactPoint, Collection<String> registryNumbers) {
        return jdbc.sql("""
                        select registry_number, id, null as position, sealed, proof from comment
                        where consultation = :consultation and contact_point = :point
                            and registry_number = any (:numbers)
                        union all
                        select r.registry_number, r.batch, r.position, r.sealed_words, null from comment_batch_row r
                        join comment_batch b on b.id = r.batch and b.finished_at is null
                        where b.consultation = :consultation and b.contact_point = :point
                            and r.already_known is null and r.registry_number = any (:numbers)
                        """)
                .param("consultation", consultation.value())
                .param("point", contactPoint.value())
                .param("numbers", registryNumbers.toArray(String[]::new))
                .query((row, n) -> new Taken(row.getString("registry_number"), words(row)))
                .list();
    }

    private String words(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] proof = row.getBytes("proof");
        return proof == null
                ? sealing.open(BatchStore.sealedTable(row.getInt("position")), id, row.getBytes("sealed"))
                : new SealedWords(row.getBytes("sealed"), proof).open(sealing, new CommentId(id));
    }

    /**
     * A registry number in use.
     *
     * @param words the original it stands for; to be compared, never to be shown
     */
    record Taken(String registryNumber, String words) {

        boolean isFor(String text) {
            return words.equals(text);
        }

        /** Without the words. */
        @Override
        public String toString() {
            return registryNumber;
        }
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
            @Nullable String place,
            @Nullable String collector,
            @Nullable UUID meeting,
            @Nullable UUID contactPoint,
            @Nullable String registryNumber,
            @Nullable String enteredBy) {

        static Origin of(CommentSource source) {
            return switch (source) {
                case CommentSource.Public open ->
                    new Origin(Channel.WEB, null, null, null, null, null, null, null, null);
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
                    orNull(collection.place()),
                    orNull(collection.collector()),
                    meeting == null ? null : meeting.value(),
                    from.contactPoint().value(),
                    from.registryNumber(),
                    from.enteredBy());
        }

        private static @Nullable String orNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }
}
