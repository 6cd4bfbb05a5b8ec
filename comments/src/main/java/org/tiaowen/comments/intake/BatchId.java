package org.tiaowen.comments.intake;

import java.util.UUID;

/** The identity of a batch. */
public record BatchId(UUID value) {

    /** A new identity, unlike any other. */
    public static BatchId next() {
        return new BatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
