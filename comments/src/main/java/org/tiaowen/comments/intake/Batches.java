package org.tiaowen.comments.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.privacy.Sealing;

/** The batches and how far they have come. */
@Component
public class Batches {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Batches(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** How far that batch has come. */
    public Optional<BatchProgress> find(BatchId id) {
        return jdbc.sql("select * from comment_batch where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /**
     * The batches of a contact point, the newest first.
     *
     * @param page from 0
     */
    public List<BatchProgress> of(ContactPointId contactPoint, int page, int size) {
        return jdbc.sql("""
                        select * from comment_batch where contact_point = :point
                        order by uploaded_at desc, id limit :size offset :from
                        """)
                .param("point", contactPoint.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query(this::read)
                .list();
    }

    /** What became of the rows of a batch, in the order of the sheet. */
    public List<BatchProgress.Row> rows(BatchId batch, int page, int size) {
        return jdbc.sql("""
                        select r.row_number, r.registry_number, r.already_known, c.receipt
                        from comment_batch_row r
                        join comment_batch b on b.id = r.batch
                        left join comment c on r.already_known is not null and c.consultation = b.consultation
                            and c.contact_point = b.contact_point and c.registry_number = r.registry_number
                        where r.batch = :batch order by r.position limit :size offset :from
                        """)
                .param("batch", batch.value())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, n) -> {
                    String receipt = row.getString("receipt");
                    return new BatchProgress.Row(
                            row.getInt("row_number"),
                            row.getString("registry_number"),
                            receipt == null ? null : new ReceiptNumber(receipt),
                            row.getBoolean("already_known"));
                })
                .list();
    }

    private BatchProgress read(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        UUID id = row.getObject("id", UUID.class);
        return new BatchProgress(
                new BatchId(id),
                new ConsultationId(row.getObject("consultation", UUID.class)),
                new ContactPointId(row.getObject("contact_point", UUID.class)),
                sealing.open(BatchStore.TABLE, id, row.getBytes("sealed_name")),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getInt("rows_received"),
                row.getInt("rows_known"),
                finished == null ? null : finished.toInstant());
    }
}
