package org.tiaowen.drafting.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.PairMatching.Scope;

/** Matches paragraphs, items and sub-items: inside matched clauses first, then what is left anywhere. */
final class PartMatching {

    /** A paragraph found in an unrelated article must have at least so many characters to be the same one. */
    private static final int DISTINCTIVE = 15;

    private final Matches matches;
    private final Coverage coverage;

    PartMatching(Matches matches, Coverage coverage) {
        this.matches = matches;
        this.coverage = coverage;
    }

    /** Matches what is inside two clauses that are the same one, down to the lowest level. */
    void matchInside(Entry oldParent, Entry currentParent) {
        if (oldParent.children.isEmpty() || currentParent.children.isEmpty()) {
            return;
        }
        new PairMatching(matches, Scope.SAME_CLAUSE, oldParent.children, currentParent.children).run();
        coverage.find(oldParent.children, currentParent.children);
        for (Match match : matches.among(oldParent.children)) {
            if (match.current().parent == currentParent) {
                matchInside(match.old(), match.current());
            }
        }
    }

    /** Matches what found nothing inside its own clause with what stands anywhere. */
    void matchElsewhere(List<Entry> oldParts, List<Entry> currentParts) {
        List<Entry> olds = distinctive(matches.openOlds(oldParts));
        List<Entry> currents = distinctive(matches.openCurrents(currentParts));
        if (!olds.isEmpty() && !currents.isEmpty()) {
            new PairMatching(matches, Scope.ELSEWHERE, olds, currents).run();
        }
    }

    /** Long enough, and the only one with its words: 法律、法规规定的其他情形 is not the same clause everywhere. */
    private static List<Entry> distinctive(List<Entry> parts) {
        Map<String, Integer> times = new HashMap<>();
        parts.forEach(part -> times.merge(part.folded, 1, Integer::sum));
        return parts.stream()
                .filter(part -> part.folded.length() >= DISTINCTIVE && Objects.equals(times.get(part.folded), 1))
                .toList();
    }
}
