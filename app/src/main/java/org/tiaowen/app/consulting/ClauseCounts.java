package org.tiaowen.app.consulting;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.Audience;

/** How many comments there are for an audience on each clause of the version under consultation. Thread-safe. */
@Component
class ClauseCounts {

    private final LinkedOpinions opinions;

    ClauseCounts(LinkedOpinions opinions) {
        this.opinions = opinions;
    }

    /** By the printed id of the clause; those on anything inside a clause count for it too. */
    Map<String, Integer> of(ConsultationId consultation, Audience audience) {
        return opinions.counts(consultation, audience).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
}
