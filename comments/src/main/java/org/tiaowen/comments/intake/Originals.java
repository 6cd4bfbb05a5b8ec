package org.tiaowen.comments.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.Comments.Author;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.comments.privacy.ReadingLog;
import org.tiaowen.comments.privacy.Sealing;

/**
 * The words exactly as they were sent, and who sent them; every reading is kept in the log before anything is given out.
 * Who may call which method is said with it; the doors see to it. Thread-safe.
 */
@Component
public class Originals {

    /** The table of proposed wordings. */
    static final String WORDING = "comment_wording";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final ReadingLog log;

    Originals(JdbcClient jdbc, Sealing sealing, ReadingLog log) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.log = log;
    }

    /**
     * How a contact point came by a comment.
     *
     * @param place where; may be empty
     * @param collector who wrote it down; may be empty
     */
    public record Collected(String place, String collector) {}

    /** For moderators: the original of any comment. */
    @Transactional
    public Optional<String> read(CommentId id, String by, Purpose purpose) {
        return kept(id).map(words -> {
            log.keep(SealedWords.TABLE, id.value(), by, purpose);
            return words.open(sealing, id);
        });
    }

    /** For staff of a contact point: the original of what that point collected; empty for any other comment. */
    @Transactional
    public Optional<String> read(CommentId id, ContactPointId collectedBy, String by, Purpose purpose) {
        return isFrom(id, collectedBy) ? read(id, by, purpose) : Optional.empty();
    }

    /** For whoever holds the receipt: what he sent himself. */
    @Transactional
    public Optional<String> ofHolder(ReceiptNumber receipt) {
        return jdbc.sql("select id from comment where receipt = :receipt")
                .param("receipt", receipt.printed())
                .query(UUID.class)
                .optional()
                .map(CommentId::new)
                .flatMap(id -> read(id, "", Purpose.ownWords()));
    }

    /** For moderators: name and contact of the author; empty where none were given. */
    @Transactional
    public Optional<Author> author(CommentId id, String by, Purpose purpose) {
        return jdbc.sql("select sealed from comment_author where comment = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(envelope -> {
                    log.keep(SealedAuthor.TABLE, id.value(), by, purpose);
                    return SealedAuthor.open(sealing, SealedAuthor.TABLE, id.value(), envelope);
                });
    }

    /** For moderators: where a comment was collected and who wrote it down; empty where neither is known. */
    @Transactional
    public Optional<Collected> collected(CommentId id, String by, Purpose purpose) {
        return jdbc.sql("select sealed from comment_collection where comment = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(envelope -> {
                    log.keep(SealedCollection.TABLE, id.value(), by, purpose);
                    Author both = SealedAuthor.open(sealing, SealedCollection.TABLE, id.value(), envelope);
                    return new Collected(both.name(), both.contact());
                });
    }

    /** For moderators: the proposed wording exactly as it was sent; empty where none was proposed. */
    @Transactional
    public Optional<String> wording(CommentId id, String by, Purpose purpose) {
        return jdbc.sql("select sealed from comment_wording where comment = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(envelope -> {
                    log.keep(WORDING, id.value(), by, purpose);
                    return sealing.open(WORDING, id.value(), envelope);
                });
    }

    /** For staff of a contact point: the proposed wording of what that point collected; empty for any other comment. */
    @Transactional
    public Optional<String> wording(CommentId id, ContactPointId collectedBy, String by, Purpose purpose) {
        return isFrom(id, collectedBy) ? wording(id, by, purpose) : Optional.empty();
    }

    private boolean isFrom(CommentId id, ContactPointId point) {
        return jdbc.sql("select exists (select 1 from comment where id = :id and contact_point = :point)")
                .param("id", id.value())
                .param("point", point.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<SealedWords> kept(CommentId id) {
        return jdbc.sql("select sealed, proof from comment where id = :id")
                .param("id", id.value())
                .query((row, n) -> new SealedWords(row.getBytes("sealed"), row.getBytes("proof")))
                .optional();
    }
}
