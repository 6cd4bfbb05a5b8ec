package org.tiaowen.drafting.identity;

import java.util.ArrayList;
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
    private static final int DISTINCTIVE = 6;

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

    /** Matches what is left inside two articles across their paragraphs: 项 that moved to another 款, or became one. */
    void matchAcross(Entry oldUnit, Entry currentUnit) {
        List<Entry> olds = matches.openOlds(parts(oldUnit));
        List<Entry> currents = matches.openCurrents(parts(currentUnit));
        if (!olds.isEmpty() && !currents.isEmpty()) {
            new PairMatching(matches, Scope.SAME_ARTICLE, olds, currents).run();
        }
    }

    private static List<Entry> parts(Entry whole) {
        var parts = new ArrayList<Entry>();
        for (Entry child : whole.children) {
            parts.add(child);
            parts.addAll(parts(child));
        }
        return parts;
    }

    /** Matches what found nothing inside its own clause with what stands anywhere. */
    void matchElsewhere(List<Entry> oldParts, List<Entry> currentParts) {
        List<Entry> olds = distinctive(matches.openOlds(oldParts), oldParts);
        List<Entry> currents = distinctive(matches.openCurrents(currentParts), currentParts);
        if (!olds.isEmpty() && !currents.isEmpty()) {
            new PairMatching(matches, Scope.ELSEWHERE, olds, currents).run();
        }
    }

    /** Long enough, and the only one with its words: 法律、法规规定的其他情形 is not the same clause everywhere. */
    private static List<Entry> distinctive(List<Entry> open, List<Entry> all) {
        Map<String, Integer> times = new HashMap<>();
        all.forEach(part -> times.merge(part.folded, 1, Integer::sum));
        return open.stream()
                .filter(part -> part.folded.length() >= DISTINCTIVE && Objects.equals(times.get(part.folded), 1))
                .toList();
    }
}
