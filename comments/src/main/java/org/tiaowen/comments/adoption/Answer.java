package org.tiaowen.comments.adoption;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Answer — 答复: what was decided on an opinion, and why; a draft of an answer until it is published.
 *
 * @param revision from 1; earlier revisions are kept
 * @param by the name of the user who decided
 * @param publishedBy the name of the user who published it; null for a draft
 * @param publishedAt when the person who spoke could read it; null for a draft
 * @param carryingOut the change of the text that carried the opinion out; the same in every revision
 */
public record Answer(
        OpinionId opinion,
        int revision,
        Decision decision,
        String by,
        Instant at,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        Optional<CarryingOut> carryingOut) {

    /** What was decided. */
    public AnswerOutcome outcome() {
        return decision.outcome();
    }

    /** Why. */
    public String reason() {
        return decision.reason();
    }

    /** Whether the person who spoke can read it. */
    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether it promises a change of the text and none is known. */
    public boolean lacksChange() {
        return outcome().promisesChange() && carryingOut.isEmpty();
    }
}
