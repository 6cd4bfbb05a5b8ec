package org.tiaowen.comments.intake;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.BatchRows.CheckedRow;
import org.tiaowen.comments.intake.Comments.Author;
import org.tiaowen.comments.privacy.Sealing;
import org.tiaowen.drafting.articles.ProvisionId;

/** The tables of batches. */
@Component
class BatchStore {

    static final String TABLE = "comment_batch";

    private static final int ROWS_A_STATEMENT = 500;

    private static final Duration FIRST_REST = Duration.ofSeconds(5);

    /** 5 s doubled nine times: three quarters of an hour between the last attempts. */
    private static final int MOST_DOUBLINGS = 9;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    private final Sealing sealing;

    BatchStore(JdbcClient jdbc, JdbcTemplate template, Sealing sealing) {
        this.jdbc = jdbc;
        this.template = template;
        this.sealing = sealing;
    }

    /** The name a row is sealed under, together with the identity of its batch. */
    static String sealedTable(int position) {
        return "comment_batch_row/" + position;
    }

    static String collectionTable(int position) {
        return sealedTable(position) + "/collection";
    }

    private static String wordingTable(int position) {
        return sealedTable(position) + "/wording";
    }

    /** A batch that somebody works on. */
    record OpenBatch(
            BatchId id,
            ConsultationId consultation,
            ContactPointId contactPoint,
            String uploadedBy,
            Instant uploadedAt) {}

    /** A row that waits. */
    record WaitingRow(int position, String registryNumber, NewComment comment) {}

    void add(
            BatchId batch,
            ConsultationId consultation,
            ContactPointId contactPoint,
            BatchSent sent,
            Instant at,
            List<CheckedRow> rows) {
        jdbc.sql("""
                        insert into comment_batch (id, consultation, contact_point, sealed_name, file_sha256, uploaded_by,
                            uploaded_at, due_at, rows_total, offline_package)
                        values (:id, :consultation, :point, :name, :sha256, :by, :at, :at, :rows, :package)
                        """)
                .param("id", batch.value())
                .param("consultation", consultation.value())
                .param("point", contactPoint.value())
                .param("name", sealing.seal(TABLE, batch.value(), sent.name()))
                .param("sha256", sent.sha256())
                .param("by", sent.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", rows.size())
                .param("package", sent.offlinePackage(), Types.OTHER)
                .update();
        AtomicInteger position = new AtomicInteger();
        template.batchUpdate("""
                insert into comment_batch_row (batch, position, row_number, registry_number, sealed_words, clause, channel,
                    person_kind, collected_on, sealed_author, sealed_wording, sealed_collection)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, ROWS_A_STATEMENT, (statement, row) -> {
            ProvisionId clause = row.clause();
            CommentSource.Collection collection = row.collection();
            PersonKind kind = collection.personKind();
            statement.setObject(1, batch.value());
            int place = position.getAndIncrement();
            String table = sealedTable(place);
            statement.setInt(2, place);
            statement.setInt(3, row.number());
            statement.setString(4, row.registryNumber());
            statement.setBytes(5, sealing.seal(table, batch.value(), row.text()));
            statement.setObject(6, clause == null ? null : clause.value(), Types.OTHER);
            statement.setString(7, collection.channel().name());
            statement.setString(8, kind == null ? null : kind.name());
            statement.setObject(9, collection.on());
            statement.setBytes(10, SealedAuthor.seal(sealing, table, batch.value(), row.name(), row.contact()));
            statement.setBytes(
                    11,
                    row.proposedWording().isEmpty()
                            ? null
                            : sealing.seal(wordingTable(place), batch.value(), row.proposedWording()));
            statement.setBytes(
                    12,
                    SealedCollection.seal(
                            sealing,
                            collectionTable(place),
                            batch.value(),
                            collection.place(),
                            collection.collector()));
        });
    }

    /** Takes the open batch whose turn it is and nobody else works on, for as long as the caller's transaction lasts. */
    Optional<OpenBatch> claim(Instant now) {
        return jdbc.sql("""
                        select * from comment_batch where finished_at is null and due_at <= :now order by due_at
                        limit 1 for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpenBatch(
                        new BatchId(row.getObject("id", UUID.class)),
                        new ConsultationId(row.getObject("consultation", UUID.class)),
                        new ContactPointId(row.getObject("contact_point", UUID.class)),
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Where the next rows of a batch stand; those that failed come again when no others wait. */
    List<Integer> next(OpenBatch batch, int most) {
        return jdbc.sql("""
                        select position from comment_batch_row where batch = :batch and already_known is null
                            and attempts = (select min(attempts) from comment_batch_row
                                where batch = :batch and already_known is null)
                        order by position limit :most
                        """)
                .param("batch", batch.id().value())
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The rows that stand there, in their order. */
    List<WaitingRow> rows(OpenBatch batch, List<Integer> positions) {
        return jdbc.sql(
                        "select * from comment_batch_row where batch = :batch and position = any (:positions) order by position")
                .param("batch", batch.id().value())
                .param("positions", positions.toArray(Integer[]::new))
                .query((row, n) -> {
                    UUID clause = row.getObject("clause", UUID.class);
                    String kind = row.getString("person_kind");
                    int position = row.getInt("position");
                    UUID id = batch.id().value();
                    byte[] wording = row.getBytes("sealed_wording");
                    Author author =
                            SealedAuthor.open(sealing, sealedTable(position), id, row.getBytes("sealed_author"));
                    return new WaitingRow(
                            position,
                            row.getString("registry_number"),
                            new NewComment(
                                    batch.consultation(),
                                    clause == null
                                            ? new CommentTarget.OnWhole()
                                            : new CommentTarget.OnClause(new ProvisionId(clause)),
                                    sealing.open(sealedTable(position), id, row.getBytes("sealed_words")),
                                    wording == null ? "" : sealing.open(wordingTable(position), id, wording),
                                    List.of(),
                                    author.name(),
                                    author.contact(),
                                    "",
                                    new CommentSource.FromContactPoint(
                                            batch.contactPoint(),
                                            row.getString("registry_number"),
                                            SealedCollection.open(
                                                    new CommentSource.Collection(
                                                            Channel.valueOf(row.getString("channel")),
                                                            kind == null ? null : PersonKind.valueOf(kind),
                                                            row.getObject("collected_on", LocalDate.class)),
                                                    sealing,
                                                    collectionTable(position),
                                                    id,
                                                    row.getBytes("sealed_collection")),
                                            batch.uploadedBy())));
                })
                .list();
    }

    /**
     * Rows have been worked on; who spoke, and where, stands with the comment from now on.
     *
     * @param received the comments they became, by position; those that are missing were known
     */
    void done(BatchId batch, List<WaitingRow> rows, Map<Integer, CommentId> received) {
        template.batchUpdate("""
                update comment_batch_row set comment = ?, already_known = ?, sealed_author = null, sealed_collection = null
                where batch = ? and position = ?
                """, rows, ROWS_A_STATEMENT, (statement, row) -> {
            CommentId comment = received.get(row.position());
            statement.setObject(1, comment == null ? null : comment.value(), Types.OTHER);
            statement.setBoolean(2, comment == null);
            statement.setObject(3, batch.value());
            statement.setInt(4, row.position());
        });
    }

    /** A row is tried again after the others, each time after a longer rest of its batch. */
    void failed(BatchId batch, int position, Instant now) {
        int attempts = jdbc.sql("""
                        update comment_batch_row set attempts = attempts + 1
                        where batch = :batch and position = :position returning attempts
                        """)
                .param("batch", batch.value())
                .param("position", position)
                .query(Integer.class)
                .single();
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        jdbc.sql("""
                        update comment_batch set due_at = case when exists (select 1 from comment_batch_row
                                where batch = :batch and already_known is null and attempts < :attempts)
                            then cast(:now as timestamptz) else :later end
                        where id = :batch
                        """)
                .param("batch", batch.value())
                .param("attempts", attempts)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plus(rest).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Some rows are done; then it is the turn of the others. */
    void advanced(BatchId batch, int received, int known, Instant now) {
        jdbc.sql("""
                        update comment_batch set due_at = :now, rows_done = rows_done + :received + :known,
                            rows_received = rows_received + :received, rows_known = rows_known + :known,
                            finished_at = case when rows_done + :received + :known >= rows_total
                                then cast(:now as timestamptz) end
                        where id = :batch
                        """)
                .param("received", received)
                .param("known", known)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", batch.value())
                .update();
    }
}
