package org.tiaowen.comments.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Evaluation — 评价: whether whoever spoke is satisfied; one for each round and revision of the answer, never altered.
 *
 * @param revision of the answer that was read
 * @param words may be empty; with personal data masked, but for the holder of the receipt
 * @param enteredBy the member of a contact point's staff who entered it for the person; null where the person did it with the
 *     receipt
 * @param contactPoint of that member of staff; null together with {@code enteredBy}
 */
public record Evaluation(
        OpinionId opinion,
        int revision,
        Round round,
        Grade grade,
        String words,
        Instant at,
        @Nullable String enteredBy,
        @Nullable ContactPointId contactPoint) {}
