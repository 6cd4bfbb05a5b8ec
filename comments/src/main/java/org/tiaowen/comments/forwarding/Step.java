package org.tiaowen.comments.forwarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.renditions.RenditionId;

/**
 * One step on the way of a comment.
 *
 * @param from the station that took it; null for the committee
 * @param to where the comment was then; null for the committee
 * @param reason never empty for what was kept back or returned
 * @param summary the summary it was taken into, for {@link StepKind#SUMMARISED} only
 */
public record Step(
        StepKind kind,
        @Nullable ContactPointId from,
        @Nullable ContactPointId to,
        String reason,
        @Nullable RenditionId summary,
        String by,
        Instant at) {}
