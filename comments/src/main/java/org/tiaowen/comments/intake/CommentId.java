package org.tiaowen.comments.intake;

import java.util.Collection;
import java.util.UUID;

/** The identity of a comment. */
public record CommentId(UUID value) {

    /** A new identity, unlike any other. */
    public static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }

    /** The values, as an array of the database. */
    public static UUID[] values(Collection<CommentId> ids) {
        return ids.stream().map(CommentId::value).toArray(UUID[]::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
