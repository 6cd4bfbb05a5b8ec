package org.tiaowen.comments.consultations;

import java.util.UUID;

/** The identity of a consultation. */
public record ConsultationId(UUID value) {

    /** A new identity, unlike any other. */
    public static ConsultationId next() {
        return new ConsultationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
