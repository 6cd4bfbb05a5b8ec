package org.tiaowen.drafting.consolidation;

import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.identity.Lineage;

/** 作相应调整: the citations that follow the new numbers, though no instruction speaks of them. */
final class SilentStep {

    /** 下列 means whatever follows, however much that is now. */
    private static final String FOLLOWING = "下列";

    private SilentStep() {}

    /** The drift of the citations the instrument did not write itself. */
    static CitationDrift drift(LegalText old, LegalText edited, Lineage lineage, StatedWords stated) {
        CitationDrift drift = CitationDrift.between(old, edited, lineage, stated.restated());
        List<Drifted> open = drift.drifted().stream()
                .filter(one -> one.proposal().isPresent() || !one.words().startsWith(FOLLOWING))
                .filter(one -> !stated.meets(one.in().id(), one.start(), one.end()))
                .toList();
        return new CitationDrift(open, drift.examined());
    }
}
