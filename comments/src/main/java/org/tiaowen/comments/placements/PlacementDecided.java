package org.tiaowen.comments.placements;

import java.util.List;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** A person said where the links of these opinions on a clause stand in a version, or took back what was said. */
public record PlacementDecided(ProvisionId source, VersionId version, List<OpinionId> opinions) {

    public PlacementDecided {
        opinions = List.copyOf(opinions);
    }
}
