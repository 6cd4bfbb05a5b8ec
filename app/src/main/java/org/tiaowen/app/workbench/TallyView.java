package org.tiaowen.app.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiaowen.comments.digests.ClauseDigest;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.worklists.ClauseTally;

/**
 * A tally with its bar of stances laid out.
 *
 * @param known how many are read for their stance
 * @param shares every stance in the order of {@link Stance}
 */
record TallyView(long opinions, long undecided, long known, List<Share> shares) {

    TallyView {
        shares = List.copyOf(shares);
    }

    /**
     * A stance in the bar, which is 100 wide.
     *
     * @param from where it begins
     * @param width 0 where nobody takes it
     */
    record Share(Stance stance, long count, double from, double width) {}

    static TallyView of(ClauseTally tally) {
        return of(tally.opinions(), tally.undecided(), tally.stances());
    }

    static TallyView of(ClauseDigest digest) {
        return of(digest.counts().opinions(), digest.counts().undecided(), digest.stances());
    }

    private static TallyView of(long opinions, long undecided, Map<Stance, ? extends Number> stances) {
        double all = stances.values().stream().mapToLong(Number::longValue).sum();
        List<Share> shares = new ArrayList<>();
        double from = 0;
        for (Stance stance : Stance.values()) {
            Number read = stances.get(stance);
            long count = read == null ? 0 : read.longValue();
            double width = all == 0 ? 0 : count * 100 / all;
            shares.add(new Share(stance, count, from, width));
            from += width;
        }
        return new TallyView(opinions, undecided, (long) all, shares);
    }
}
