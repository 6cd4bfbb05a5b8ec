package org.tiaowen.comments.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.privacy.Sealing;

/** The table of attachments; names and bytes are sealed. */
@Component
class AttachmentStore {

    private static final String TABLE = "attachment";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    AttachmentStore(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    AttachmentId add(String fileName, AttachmentType type, byte[] content, boolean scanned, Instant receivedAt) {
        AttachmentId id = AttachmentId.next();
        jdbc.sql("""
                        insert into attachment (id, type, size, sha256, scanned, received_at, sealed_name, sealed)
                        values (:id, :type, :size, :sha256, :scanned, :at, :name, :content)
                        """)
                .param("id", id.value())
                .param("type", type.name())
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("scanned", scanned)
                .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                .param("name", sealing.seal(TABLE, id.value(), fileName))
                .param("content", sealing.seal(TABLE, id.value(), content))
                .update();
        return id;
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql("select id, type, size, sha256, scanned, received_at from attachment where id = :id")
                .param("id", id.value())
                .query(AttachmentStore::read)
                .optional();
    }

    Optional<AttachmentContent> open(AttachmentId id) {
        return jdbc.sql("select type, sealed_name, sealed from attachment where id = :id")
                .param("id", id.value())
                .query((row, n) -> new AttachmentContent(
                        sealing.open(TABLE, id.value(), row.getBytes("sealed_name")),
                        AttachmentType.valueOf(row.getString("type")),
                        sealing.openBytes(TABLE, id.value(), row.getBytes("sealed"))))
                .optional();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                AttachmentType.valueOf(row.getString("type")),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBoolean("scanned"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
