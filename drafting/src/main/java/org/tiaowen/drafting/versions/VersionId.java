package org.tiaowen.drafting.versions;

import java.util.UUID;

/** The identity of a version. */
public record VersionId(UUID value) {

    /** A new identity, unlike any other. */
    public static VersionId next() {
        return new VersionId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static VersionId of(String printed) {
        return new VersionId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
