package org.tiaowen.drafting.library;

import java.util.UUID;

/** The identity of one dated text of a law; no version of a draft has the same one. */
public record LawTextId(UUID value) {

    /** A new identity, unlike any other. */
    public static LawTextId next() {
        return new LawTextId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static LawTextId of(String printed) {
        return new LawTextId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
