package org.tiaowen.comments.opinions;

import java.util.UUID;

/** The identity of an opinion. */
public record OpinionId(UUID value) {

    /** A new identity, unlike any other. */
    public static OpinionId next() {
        return new OpinionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
