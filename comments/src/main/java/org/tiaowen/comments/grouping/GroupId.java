package org.tiaowen.comments.grouping;

import java.util.UUID;

/** The identity of a group; it stays while members come and go. */
public record GroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
