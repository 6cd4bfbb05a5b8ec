package org.tiaowen.comments.renditions;

import java.util.UUID;

/** The identity of a rendition. */
public record RenditionId(UUID value) {

    /** A new identity, unlike any other. */
    public static RenditionId next() {
        return new RenditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
