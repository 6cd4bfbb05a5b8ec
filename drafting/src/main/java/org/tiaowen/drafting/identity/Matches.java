package org.tiaowen.drafting.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.Outline.Entry;

/** The pairs found so far; every entry is in one pair at most. */
final class Matches {

    /** A pair that was not chosen; {@code close} where it is so good that a person should look. */
    record Other(Entry old, Entry current, double score, boolean close) {
        Rival rival() {
            return new Rival(old.provision.id(), current.provision.id(), score);
        }
    }

    /**
     * Two entries held to be the same clause.
     *
     * @param weak whether the evidence is too little even without a rival
     * @param others the pairs that were not chosen, the best first
     */
    record Match(Entry old, Entry current, double score, boolean weak, MatchReason reason, List<Other> others)
            implements Backbone.Link {

        static Match sure(Entry old, Entry current, MatchReason reason) {
            return new Match(old, current, 1, false, reason, List.of());
        }

        boolean ambiguous() {
            return weak || others.stream().anyMatch(Other::close);
        }

        List<Rival> rivals() {
            return others.stream().limit(RIVALS).map(Other::rival).toList();
        }

        /** Without those of the others that are true as well, or cannot be any more. */
        Match without(Predicate<Other> settled) {
            return new Match(
                    old,
                    current,
                    score,
                    weak,
                    reason,
                    others.stream().filter(settled.negate()).toList());
        }
    }

    /** So many of the pairs that were not chosen are named. */
    private static final int RIVALS = 3;

    private final Map<Entry, Match> byOld = new LinkedHashMap<>();
    private final Map<Entry, Match> byCurrent = new HashMap<>();

    void add(Match match) {
        if (byOld.putIfAbsent(match.old(), match) != null || byCurrent.putIfAbsent(match.current(), match) != null) {
            throw new IllegalStateException(
                    "Already matched: " + match.old().provision.id() + " or "
                            + match.current().provision.id());
        }
    }

    @Nullable
    Match ofOld(Entry old) {
        return byOld.get(old);
    }

    @Nullable
    Match ofCurrent(Entry current) {
        return byCurrent.get(current);
    }

    boolean isOpen(Entry old, Entry current) {
        return !byOld.containsKey(old) && !byCurrent.containsKey(current);
    }

    List<Entry> openOlds(List<Entry> olds) {
        return olds.stream().filter(old -> !byOld.containsKey(old)).toList();
    }

    List<Entry> openCurrents(List<Entry> currents) {
        return currents.stream()
                .filter(current -> !byCurrent.containsKey(current))
                .toList();
    }

    /** All of them, in the order they were found. */
    List<Match> all() {
        return List.copyOf(byOld.values());
    }

    /** The matches whose old entry is one of {@code olds}, in their order. */
    List<Match> among(List<Entry> olds) {
        return olds.stream().map(byOld::get).filter(Objects::nonNull).toList();
    }
}
