package org.tiaowen.comments.contactpoints;

import java.util.UUID;

/** The identity of a contact point. */
public record ContactPointId(UUID value) {

    /** A new identity, unlike any other. */
    public static ContactPointId next() {
        return new ContactPointId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
