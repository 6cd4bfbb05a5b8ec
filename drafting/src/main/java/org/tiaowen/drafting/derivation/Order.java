package org.tiaowen.drafting.derivation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which of several things keep their order: the longest rising row. */
final class Order {

    private Order() {}

    /** The indices of {@code ranks} that belong to the longest rising row. */
    static BitSet rising(List<Integer> ranks) {
        int[] tails = new int[ranks.size()];
        int[] before = new int[ranks.size()];
        Arrays.fill(before, -1);
        int length = 0;
        for (int i = 0; i < ranks.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (ranks.get(tails[middle]) < ranks.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low > 0 ? tails[low - 1] : -1;
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        BitSet kept = new BitSet(ranks.size());
        for (int at = length > 0 ? tails[length - 1] : -1; at >= 0; at = before[at]) {
            kept.set(at);
        }
        return kept;
    }
}
