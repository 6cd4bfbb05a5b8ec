package org.tiaowen.comments.intake;

import java.util.UUID;

/** The identity of a meeting at which comments were collected. */
public record MeetingId(UUID value) {

    /** A new identity, unlike any other. */
    public static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
