package org.tiaowen.comments.clauselinks;

import java.util.Optional;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Which opinions are asked for.
 *
 * @param consultation empty for all
 * @param clause opinions linked to it or to anything inside it; empty for any
 * @param unlinkedOnly only those linked to nothing
 * @param audience who asks: opinions of comments that are not there for them are left out
 */
public record OpinionQuery(
        Optional<ConsultationId> consultation, Optional<ProvisionId> clause, boolean unlinkedOnly, Audience audience) {

    /** All opinions of a consultation. */
    public static OpinionQuery of(ConsultationId consultation, Audience audience) {
        return new OpinionQuery(Optional.of(consultation), Optional.empty(), false, audience);
    }

    /** The opinions on a clause in all consultations. */
    public static OpinionQuery on(ProvisionId clause, Audience audience) {
        return new OpinionQuery(Optional.empty(), Optional.of(clause), false, audience);
    }

    /** The same, on one clause only. */
    public OpinionQuery onClause(ProvisionId asked) {
        return new OpinionQuery(consultation, Optional.of(asked), false, audience);
    }

    /** The same, but those linked to nothing. */
    public OpinionQuery unlinked() {
        return new OpinionQuery(consultation, Optional.empty(), true, audience);
    }
}
