package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citation;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;

/**
 * Citations the instrument itself wrote. They are taken as they stand; those that lead nowhere, or that stand as they stood in the
 * law while the article of that number is another one now, are remarked upon.
 */
final class StatedCitations {

    private final LawAsItWas law;
    private final StatedWords stated;

    StatedCitations(LawAsItWas law, StatedWords stated) {
        this.law = law;
        this.stated = stated;
    }

    List<String> remarks(LegalText after) {
        if (stated.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<String>();
        for (Citations.Occurrence occurrence : Citations.of(after).all()) {
            Citation citation = occurrence.citation();
            ProvisionId in = occurrence.in().id();
            if (!stated.meets(in, citation.start(), citation.end())) {
                continue;
            }
            String words = occurrence.words();
            if (citation.resolution() instanceof Resolution.Dangling) {
                remarks.add("决定写入的“%s”在修改后的文本中没有所指的条款，请核对".formatted(words));
            } else if (stood(occurrence.in(), words) && hasShifted(citation)) {
                remarks.add("决定写入的“%s”与原文相同，但该条号在修改后是另一条，请核对".formatted(words));
            }
        }
        return remarks;
    }

    private boolean stood(Provision in, String words) {
        return law.find(in.id()).filter(old -> old.text().contains(words)).isPresent();
    }

    /** Whether an article that is cited was another one under its number before. */
    private boolean hasShifted(Citation citation) {
        List<ProvisionId> targets = citation.resolution().targets().stream()
                .map(target -> target.provision().id())
                .toList();
        for (Pointer pointer : citation.cited()) {
            List<Provision> old = law.articles(new Numbered(pointer.article(), 0));
            boolean still = old.isEmpty()
                    || old.getFirst().walk().map(Provision::id).anyMatch(targets::contains)
                    || targets.isEmpty();
            if (pointer.article() > 0 && !still) {
                return true;
            }
        }
        return false;
    }
}
