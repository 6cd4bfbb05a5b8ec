package org.tiaowen.comments.placements;

import java.util.List;
import java.util.Optional;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * Placement — 安放: where one link stands in one version.
 *
 * @param source the clause the opinion is linked to, in the version that was before the public
 * @param version in which version it is placed
 * @param status what the program tells from the lineage
 * @param targets the clauses it stands on there: those a person chose, else those the program found; none where it stands
 *     nowhere; of an open placement a proposal
 * @param choices what else a person may choose: rivals of an ambiguous match, what is left around a deleted clause
 * @param open whether a person has yet to say where it stands
 * @param decision what a person said, in this version or an earlier one
 * @param words where the words its author selected stand; empty where none were
 */
public record Placement(
        OpinionId opinion,
        ProvisionId source,
        VersionId version,
        PlacementStatus status,
        List<ProvisionId> targets,
        List<ProvisionId> choices,
        boolean open,
        Optional<PlacementDecision> decision,
        Optional<WordsPlace> words) {

    public Placement {
        targets = List.copyOf(targets);
        choices = List.copyOf(choices);
    }
}
