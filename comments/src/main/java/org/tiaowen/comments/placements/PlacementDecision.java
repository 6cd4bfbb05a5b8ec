package org.tiaowen.comments.placements;

import java.time.Instant;
import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * Decision on a placement — 人工安放: where a link stands in a version and, from there on, in the later ones.
 *
 * @param id rises with every decision
 * @param version in which version it was decided; an earlier one than that of the placement where it was carried on
 * @param targets the clauses of that version that are meant; none where the link stands nowhere any more
 * @param statusThen what the program told when it was decided
 * @param reason perhaps empty
 * @param by the name of the user who decided
 */
public record PlacementDecision(
        long id,
        VersionId version,
        List<ProvisionId> targets,
        PlacementStatus statusThen,
        String reason,
        String by,
        Instant at) {

    public PlacementDecision {
        targets = List.copyOf(targets);
    }
}
