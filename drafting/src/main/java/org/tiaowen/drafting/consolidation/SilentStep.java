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
                .filter(one -> !isStated(one, stated))
                .toList();
        return new CitationDrift(open, drift.examined());
    }

    /** Whether the instrument wrote what would be rewritten; that it wrote 第一项 for 第（一）项 settles no article. */
    private static boolean isStated(Drifted citation, StatedWords stated) {
        String words = citation.words();
        String rewrite = citation.proposal().orElse("");
        int shorter = Math.min(words.length(), rewrite.length());
        int front = 0;
        while (front < shorter && words.charAt(front) == rewrite.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && words.charAt(words.length() - 1 - back) == rewrite.charAt(rewrite.length() - 1 - back)) {
            back++;
        }
        return stated.meets(citation.in().id(), citation.start() + front, citation.end() - back);
    }
}
