package org.tiaowen.drafting.library;

import java.util.UUID;

/** The identity of a law in the library, through all its texts. */
public record LawId(UUID value) {

    /** A new identity, unlike any other. */
    public static LawId next() {
        return new LawId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static LawId of(String printed) {
        return new LawId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
