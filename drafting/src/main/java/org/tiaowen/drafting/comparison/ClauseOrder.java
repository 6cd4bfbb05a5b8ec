package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tiaowen.drafting.identity.LineageKind;

/** Finds unchanged clauses that carry no number to show it, and yet stand elsewhere among the unchanged ones. */
final class ClauseOrder {

    private ClauseOrder() {}

    /** The same changes; unchanged clauses that changed their order are told as moved, as few as possible. */
    static List<ClauseChange> told(List<ClauseChange> changes, ComparedClauses olds) {
        var unchanged = new ArrayList<Integer>();
        var ranks = new ArrayList<Integer>();
        for (int i = 0; i < changes.size(); i++) {
            ComparedClause old = changes.get(i).old();
            if (changes.get(i).kind() == LineageKind.UNCHANGED && old != null) {
                unchanged.add(i);
                ranks.add(olds.rank(old.id()));
            }
        }
        Set<Integer> moved = new HashSet<>(unchanged);
        longestRising(ranks).forEach(index -> moved.remove(unchanged.get(index)));
        if (moved.isEmpty()) {
            return changes;
        }
        return IntStream.range(0, changes.size())
                .mapToObj(i -> moved.contains(i) ? changes.get(i).moved() : changes.get(i))
                .toList();
    }

    /** The indices of a longest rising subsequence; the values are all different. */
    private static List<Integer> longestRising(List<Integer> values) {
        int[] last = new int[values.size()];
        int[] before = new int[values.size()];
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            int from = 0;
            int to = length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (values.get(last[middle]) < value) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            before[i] = from == 0 ? -1 : last[from - 1];
            last[from] = i;
            length = Math.max(length, from + 1);
        }
        var rising = new Integer[length];
        int at = length == 0 ? -1 : last[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            rising[i] = at;
            at = before[at];
        }
        return Arrays.asList(rising);
    }
}
