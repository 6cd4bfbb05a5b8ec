package org.tiaowen.comments.feedback;

import java.time.Instant;
import java.util.List;
import org.tiaowen.comments.opinions.OpinionId;

/** Answers were published: from now on whoever spoke can read them, and they are on their way back to the contact points. */
public record AnswersPublished(List<OpinionId> opinions, String by, Instant at) {

    public AnswersPublished {
        opinions = List.copyOf(opinions);
    }
}
