package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;

/**
 * The look-alikes of a clause in its own text. Two clauses of one text are certainly not the same; so where an old and a
 * new clause are no more alike than two old ones are, their likeness proves nothing unless they share what sets the old
 * one apart from its look-alikes.
 */
final class Family {

    private static final int RELATIVES = 3;
    /** Lists up to this length are looked through in full. */
    private static final int FEW = 12;
    /** A relative is as like as the counterpart, or nearly so. */
    private static final double NEARLY = 0.05;
    /** So much of what sets a clause apart from its relatives must be in its counterpart. */
    private static final double OWN_WORDS = 0.34;

    private record Relative(Entry entry, double kept) {}

    private final List<Entry> olds;
    private final List<Entry> currents;
    private @Nullable Candidates oldIndex;
    private @Nullable Candidates currentIndex;

    Family(List<Entry> olds, List<Entry> currents) {
        this.olds = olds;
        this.currents = currents;
    }

    /** Whether the counterpart has lost what an old clause says in words of its own, and keeps its formulas only. */
    static boolean onlyFormulasKept(Entry old, Entry current) {
        return kept(old, current) < OWN_WORDS && kept(current, old) < OWN_WORDS;
    }

    private static double kept(Entry entry, Entry counterpart) {
        return entry.grams.ownWords().coverageBy(counterpart.grams);
    }

    /** What makes a match of this likeness doubtful: the relatives that could as well be meant; none if it is proven. */
    List<Other> unproven(Entry old, Entry current, double similarity) {
        List<Relative> ofOld = relatives(old, olds, current, similarity);
        List<Relative> ofCurrent = relatives(current, currents, old, similarity);
        double kept = Math.max(worst(ofOld), worst(ofCurrent));
        if ((ofOld.isEmpty() && ofCurrent.isEmpty()) || kept >= OWN_WORDS) {
            return List.of();
        }
        var others = new ArrayList<Other>();
        ofOld.forEach(relative ->
                others.add(new Other(relative.entry(), current, relative.entry().similarity(current), true)));
        ofCurrent.forEach(
                relative -> others.add(new Other(old, relative.entry(), old.similarity(relative.entry()), true)));
        return others;
    }

    /** Of what a clause has and its nearest relatives do not have, the smallest share the counterpart has too. */
    private static double worst(List<Relative> relatives) {
        return relatives.stream().mapToDouble(Relative::kept).min().orElse(0);
    }

    private List<Relative> relatives(Entry entry, List<Entry> all, Entry counterpart, double similarity) {
        var relatives = new ArrayList<Relative>();
        for (Entry other : near(entry, all)) {
            if (other != entry
                    && other.level() == entry.level()
                    && !other.folded.equals(entry.folded)
                    && entry.similarity(other) >= similarity - NEARLY) {
                Grams own = entry.grams.without(other.grams);
                if (own.size() > 0) {
                    relatives.add(new Relative(other, own.coverageBy(counterpart.grams)));
                }
            }
        }
        return relatives;
    }

    private List<Entry> near(Entry entry, List<Entry> all) {
        if (all.size() <= FEW) {
            return all;
        }
        if (all == olds) {
            oldIndex = oldIndex == null ? new Candidates(olds) : oldIndex;
            return oldIndex.of(entry, RELATIVES + 1);
        }
        currentIndex = currentIndex == null ? new Candidates(currents) : currentIndex;
        return currentIndex.of(entry, RELATIVES + 1);
    }
}
