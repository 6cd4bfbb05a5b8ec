package org.tiaowen.app.consulting;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;

/** How many opinions there are on each clause of the version under consultation. */
@Component
class ClauseCounts {

    /** By the printed id of the clause. */
    Map<String, Integer> of(ConsultationId consultation) {
        return Map.of();
    }
}
