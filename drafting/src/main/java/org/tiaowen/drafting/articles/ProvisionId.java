package org.tiaowen.drafting.articles;

import java.util.UUID;

/** The permanent identity of a provision, kept through every later version of its text; never derived from a number. */
public record ProvisionId(UUID value) {

    /** A new identity, unlike any other. */
    public static ProvisionId next() {
        return new ProvisionId(UUID.randomUUID());
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException when {@code printed} is not a UUID
     */
    public static ProvisionId of(String printed) {
        return new ProvisionId(UUID.fromString(printed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
