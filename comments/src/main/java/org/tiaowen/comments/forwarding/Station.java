package org.tiaowen.comments.forwarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.renditions.RenditionId;

/**
 * Where a comment is.
 *
 * @param point the point it waits at or is kept back by; null when it has arrived
 * @param summary the summary it came up in; null where it came by itself
 */
public record Station(
        @Nullable ContactPointId point,
        Standing standing,
        Instant since,
        @Nullable RenditionId summary) {}
