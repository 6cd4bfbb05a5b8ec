package org.tiaowen.drafting.versions;

import java.util.UUID;

/** The identity of a draft. */
public record DraftId(UUID value) {

    /** A new identity, unlike any other. */
    public static DraftId next() {
        return new DraftId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static DraftId of(String printed) {
        return new DraftId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
