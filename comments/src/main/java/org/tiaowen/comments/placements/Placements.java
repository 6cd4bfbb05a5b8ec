package org.tiaowen.comments.placements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** Where the links of opinions stand in the versions after the one that was before the public. Thread-safe; changes nothing. */
@Component
public class Placements {

    /**
     * The links of an opinion as they stand in a version: that of its consultation, where every link is {@code KEPT}, or a later
     * one. Empty for other versions, and while the pair of versions is not worked out.
     */
    public List<Placement> at(OpinionId opinion, VersionId version) {
        return List.of();
    }

    /** How many links of a consultation have which status in a version; what is missing is 0. */
    public Map<PlacementStatus, Long> counts(ConsultationId consultation, VersionId version) {
        return new EnumMap<>(PlacementStatus.class);
    }

    /** How many links of a consultation wait for a person in the newest version of its draft. */
    public long open(ConsultationId consultation) {
        return 0;
    }

    /** Whether it is known what became of the clauses of the consultation's version in every later one. */
    public boolean isWorkedOut(ConsultationId consultation) {
        return true;
    }

    /** The newest version of the draft of a consultation; empty where that is the one before the public. */
    public Optional<VersionId> newestAfter(ConsultationId consultation) {
        return Optional.empty();
    }

    /**
     * The opinions whose links stand on any of these clauses in a version, open ones left out, whichever version of the draft
     * they were given on.
     */
    public List<OpinionId> on(VersionId version, Set<ProvisionId> clauses) {
        return List.of();
    }
}
