package org.tiaowen.comments.grouping;

import java.util.Set;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/** These opinions of a consultation were grouped, or grouped anew. */
public record OpinionsGrouped(ConsultationId consultation, Set<OpinionId> opinions) {

    public OpinionsGrouped {
        opinions = Set.copyOf(opinions);
    }
}
