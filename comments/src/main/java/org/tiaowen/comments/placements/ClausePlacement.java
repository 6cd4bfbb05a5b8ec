package org.tiaowen.comments.placements;

import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What became of one clause from a version to a later one.
 *
 * @param targets the clauses of the later version that are it, in reading order; a proposal where the status asks a person
 * @param choices what else can be meant, the likeliest first
 */
record ClausePlacement(
        ProvisionId source, PlacementStatus status, List<ProvisionId> targets, List<ProvisionId> choices) {

    ClausePlacement {
        targets = List.copyOf(targets);
        choices = List.copyOf(choices);
    }
}
