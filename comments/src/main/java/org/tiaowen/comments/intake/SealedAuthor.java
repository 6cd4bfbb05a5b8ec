package org.tiaowen.comments.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.intake.Comments.Author;
import org.tiaowen.comments.privacy.Sealing;

/** Name and contact as they are kept: in one envelope. */
final class SealedAuthor {

    static final String TABLE = "comment_author";

    private SealedAuthor() {}

    /** The envelope; null where neither was given. */
    static byte @Nullable [] seal(Sealing sealing, String table, UUID id, String name, String contact) {
        String kept = name.strip();
        String reached = contact.strip();
        return kept.isEmpty() && reached.isEmpty() ? null : sealing.seal(table, id, kept + '\0' + reached);
    }

    static Author open(Sealing sealing, String table, UUID id, byte @Nullable [] sealed) {
        if (sealed == null) {
            return new Author("", "");
        }
        String both = sealing.open(table, id, sealed);
        int cut = both.indexOf('\0');
        return new Author(both.substring(0, cut), both.substring(cut + 1));
    }
}
