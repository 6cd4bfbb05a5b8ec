package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;

/** Matches clauses with the same words: those that stand once in either list at once, repeats by their neighbours. */
final class EqualTexts {

    /** Clauses that could be meant instead of a repeat; in a text of nothing but repeats there are thousands. */
    private static final int NAMED = 3;

    private record Words(Level level, String folded) {}

    /** All clauses with the same words. */
    private record Group(List<Entry> olds, List<Entry> currents) {
        Group() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean isRepeat() {
            return !olds.isEmpty() && !currents.isEmpty() && (olds.size() > 1 || currents.size() > 1);
        }
    }

    private final Matches matches;
    private final List<Entry> olds;
    private final Map<Words, Group> groups = new LinkedHashMap<>();

    EqualTexts(Matches matches, List<Entry> olds, List<Entry> currents) {
        this.matches = matches;
        this.olds = olds;
        matches.openOlds(olds).forEach(old -> group(old).olds().add(old));
        matches.openCurrents(currents)
                .forEach(current -> group(current).currents().add(current));
    }

    private Group group(Entry entry) {
        return groups.computeIfAbsent(new Words(entry.level(), entry.folded), any -> new Group());
    }

    void matchUnique() {
        groups.forEach((words, group) -> {
            if (group.olds().size() == 1
                    && group.currents().size() == 1
                    && !words.folded().isEmpty()) {
                matches.add(Match.sure(group.olds().getFirst(), group.currents().getFirst(), MatchReason.SAME_TEXT));
            }
        });
    }

    /** Those that stand on both sides, and more than once on one: the neighbours decide, once these are matched. */
    Set<Entry> repeats() {
        var repeats = new HashSet<Entry>();
        groups.values().stream().filter(Group::isRepeat).forEach(group -> {
            repeats.addAll(group.olds());
            repeats.addAll(group.currents());
        });
        return repeats;
    }

    /** First those between the same neighbours, then what is left in turn. */
    void matchRepeats() {
        var backbone = new Backbone(matches.among(olds));
        groups.values().stream().filter(Group::isRepeat).forEach(group -> {
            Map<Integer, List<Entry>> oldsByGap = byGap(matches.openOlds(group.olds()), backbone::gapOfOld);
            Map<Integer, List<Entry>> currentsByGap =
                    byGap(matches.openCurrents(group.currents()), backbone::gapOfCurrent);
            boolean uneven = group.olds().size() != group.currents().size();
            for (Map.Entry<Integer, List<Entry>> gap : oldsByGap.entrySet()) {
                List<Entry> oldsThere = gap.getValue();
                List<Entry> currentsThere = currentsByGap.getOrDefault(gap.getKey(), List.of());
                boolean unevenHere = oldsThere.size() != currentsThere.size();
                matchInTurn(oldsThere, currentsThere, group, unevenHere);
                uneven |= unevenHere && !currentsThere.isEmpty();
            }
            matchInTurn(matches.openOlds(group.olds()), matches.openCurrents(group.currents()), group, uneven);
        });
    }

    private static Map<Integer, List<Entry>> byGap(List<Entry> entries, ToIntFunction<Entry> gap) {
        Map<Integer, List<Entry>> byGap = new LinkedHashMap<>();
        entries.forEach(entry -> byGap.computeIfAbsent(gap.applyAsInt(entry), any -> new ArrayList<>())
                .add(entry));
        return byGap;
    }

    private void matchInTurn(List<Entry> oldsThere, List<Entry> currentsThere, Group group, boolean close) {
        for (int i = 0; i < Math.min(oldsThere.size(), currentsThere.size()); i++) {
            Entry old = oldsThere.get(i);
            Entry current = currentsThere.get(i);
            List<Other> others = close ? others(old, current, group) : List.of();
            matches.add(new Match(old, current, 1, close, MatchReason.SAME_TEXT, others));
        }
    }

    private static List<Other> others(Entry old, Entry current, Group group) {
        var others = new ArrayList<Other>();
        group.olds().stream()
                .filter(other -> other != old)
                .limit(NAMED)
                .forEach(other -> others.add(new Other(other, current, 1, true)));
        group.currents().stream()
                .filter(other -> other != current)
                .limit(NAMED)
                .forEach(other -> others.add(new Other(old, other, 1, true)));
        return others;
    }
}
