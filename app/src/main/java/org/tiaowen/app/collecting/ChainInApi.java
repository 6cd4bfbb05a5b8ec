package org.tiaowen.app.collecting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.forwarding.StepKind;
import org.tiaowen.comments.renditions.RenditionKind;

/**
 * A comment on its way, for machines. Stations are names of points, empty for the committee.
 *
 * @param words masked
 * @param registryNumber null for what came from the public directly
 * @param clause how the clause pointed at is cited; empty for the whole
 */
record ChainInApi(
        UUID comment,
        UUID consultation,
        @Nullable String registryNumber,
        String words,
        String clause,
        String origin,
        String station,
        Standing standing,
        Instant since,
        String reason,
        List<StepInApi> steps,
        List<RenditionInApi> renditions) {

    /** A step on the way. */
    record StepInApi(StepKind kind, String from, String to, String reason, String by, Instant at) {}

    /** A copy beside the original. */
    record RenditionInApi(
            UUID id,
            RenditionKind kind,
            String language,
            String words,
            int comments,
            String point,
            String by,
            Instant at) {}

    static ChainInApi of(ChainView view) {
        return new ChainInApi(
                view.comment().id().value(),
                view.comment().consultation().value(),
                view.comment().registryNumber(),
                view.comment().words(),
                view.clause(),
                view.origin(),
                view.station(),
                view.standing(),
                view.since(),
                view.reason(),
                view.stops().stream()
                        .map(stop ->
                                new StepInApi(stop.kind(), stop.from(), stop.to(), stop.reason(), stop.by(), stop.at()))
                        .toList(),
                view.copies().stream()
                        .map(copy -> new RenditionInApi(
                                copy.rendition().id().value(),
                                copy.rendition().kind(),
                                copy.rendition().language(),
                                copy.rendition().words(),
                                copy.rendition().of().size(),
                                copy.point(),
                                copy.rendition().by(),
                                copy.rendition().at()))
                        .toList());
    }
}
