package org.tiaowen.comments.intake;

import java.util.UUID;

/** The identity of a comment. */
public record CommentId(UUID value) {

    /** A new identity, unlike any other. */
    public static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
