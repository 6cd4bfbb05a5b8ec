package org.tiaowen.drafting.library;

import java.util.UUID;

/** The identity of an import into the library. */
public record LibraryImportId(UUID value) {

    /** A new identity, unlike any other. */
    public static LibraryImportId next() {
        return new LibraryImportId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static LibraryImportId of(String printed) {
        return new LibraryImportId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
