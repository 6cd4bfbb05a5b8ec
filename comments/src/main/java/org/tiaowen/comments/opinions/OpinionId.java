package org.tiaowen.comments.opinions;

import java.util.Collection;
import java.util.UUID;

/** The identity of an opinion. */
public record OpinionId(UUID value) {

    /** A new identity, unlike any other. */
    public static OpinionId next() {
        return new OpinionId(UUID.randomUUID());
    }

    /** The values, as an array of the database. */
    public static UUID[] values(Collection<OpinionId> ids) {
        return ids.stream().map(OpinionId::value).toArray(UUID[]::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
