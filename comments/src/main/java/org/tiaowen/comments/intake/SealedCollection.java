package org.tiaowen.comments.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.tiaowen.comments.intake.Comments.Author;
import org.tiaowen.comments.privacy.Sealing;

/** Where a contact point came by a comment, and who wrote it down: both lead to people, and are kept in one envelope. */
final class SealedCollection {

    static final String TABLE = "comment_collection";

    private static final String NEW_ROW = "insert into comment_collection (comment, sealed) values (:id, :sealed)";

    private SealedCollection() {}

    /** The envelope; null where neither is known. */
    static byte @Nullable [] seal(Sealing sealing, String table, UUID id, String place, String collector) {
        return SealedAuthor.seal(sealing, table, id, place, collector);
    }

    /**
     * The collection with what the envelope holds of it.
     *
     * @param sealed null where neither is known
     */
    static CommentSource.Collection open(
            CommentSource.Collection rest, Sealing sealing, String table, UUID id, byte @Nullable [] sealed) {
        Author both = SealedAuthor.open(sealing, table, id, sealed);
        return new CommentSource.Collection(
                rest.channel(), rest.personKind(), rest.on(), both.name(), both.contact(), rest.meeting());
    }

    static void keep(
            NamedParameterJdbcOperations batches, Sealing sealing, List<Receipt> receipts, List<NewComment> comments) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            UUID id = receipts.get(i).comment().value();
            byte[] sealed =
                    switch (comments.get(i).source()) {
                        case CommentSource.Public open -> null;
                        case CommentSource.FromContactPoint from ->
                            seal(
                                    sealing,
                                    TABLE,
                                    id,
                                    from.collection().place(),
                                    from.collection().collector());
                    };
            if (sealed != null) {
                rows.add(new MapSqlParameterSource("id", id).addValue("sealed", sealed));
            }
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate(NEW_ROW, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
