package org.tiaowen.drafting.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.Outline.Entry;

/** The pairs found so far; every entry is in one pair at most. */
final class Matches {

    /** Two entries held to be the same clause; {@code rivals} are the pairs that were not chosen, the best first. */
    record Match(Entry old, Entry current, double score, boolean ambiguous, MatchReason reason, List<Rival> rivals)
            implements Backbone.Link {

        static Match sure(Entry old, Entry current, MatchReason reason) {
            return new Match(old, current, 1, false, reason, List.of());
        }
    }

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

    boolean together(Entry old, Entry current) {
        var match = byOld.get(old);
        return match != null && match.current() == current;
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
