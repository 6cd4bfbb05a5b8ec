package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * The order of the clauses inside one clause, put together from two orders that come from one.
 *
 * @param ids the merged order
 * @param reordered clauses that both sides put into different orders, in the order of the base
 * @param insertions where both sides inserted other clauses at one place
 */
record SiblingOrder(List<ProvisionId> ids, List<ProvisionId> reordered, List<Insertions> insertions) {

    /** Clauses only one side has, at a place where the other side has others. */
    record Insertions(List<ProvisionId> mine, List<ProvisionId> theirs) {}

    /**
     * Puts the orders together. A clause stands behind the common clause it stood behind in its own text.
     *
     * @param staying which clauses stand here in the merged text
     * @param rank the place of a clause in the base, the largest number for a new one
     * @param choices whose order is taken where they contradict each other, asked for the first of the reordered clauses
     */
    static SiblingOrder of(
            List<ProvisionId> base,
            List<ProvisionId> mine,
            List<ProvisionId> theirs,
            Set<ProvisionId> staying,
            ToIntFunction<ProvisionId> rank,
            Function<ProvisionId, Choice> choices) {
        Set<ProvisionId> common = new LinkedHashSet<>(base);
        common.retainAll(staying);
        common.retainAll(new LinkedHashSet<>(mine));
        common.retainAll(new LinkedHashSet<>(theirs));
        List<ProvisionId> before = List.copyOf(common);
        List<ProvisionId> myOrder = mine.stream().filter(common::contains).toList();
        List<ProvisionId> theirOrder = theirs.stream().filter(common::contains).toList();
        boolean contradicting = !myOrder.equals(before) && !theirOrder.equals(before) && !myOrder.equals(theirOrder);
        List<ProvisionId> skeleton = myOrder.equals(before) ? theirOrder : myOrder;
        if (contradicting) {
            skeleton = switch (choices.apply(before.getFirst())) {
                case MINE, BOTH -> myOrder;
                case THEIRS -> theirOrder;
                case BASE -> before;
            };
        }

        Map<ProvisionId, List<ProvisionId>> myOwn = behindCommon(mine, common, staying);
        Map<ProvisionId, List<ProvisionId>> theirOwn = behindCommon(theirs, common, staying);
        Map<ProvisionId, List<ProvisionId>> restored = behindCommon(base, common, staying);
        Set<ProvisionId> merged = new LinkedHashSet<>();
        List<Insertions> insertions = new ArrayList<>();
        List<ProvisionId> anchors = new ArrayList<>(skeleton);
        anchors.addFirst(MergeTree.ROOT);
        for (ProvisionId anchor : anchors) {
            if (!anchor.equals(MergeTree.ROOT)) {
                merged.add(anchor);
            }
            List<ProvisionId> my = myOwn.getOrDefault(anchor, List.of());
            List<ProvisionId> their = theirOwn.getOrDefault(anchor, List.of());
            List<ProvisionId> onlyMine = inserted(my, base, theirs);
            List<ProvisionId> onlyTheirs = inserted(their, base, mine);
            if (!onlyMine.isEmpty() && !onlyTheirs.isEmpty()) {
                insertions.add(new Insertions(onlyMine, onlyTheirs));
            }
            // clauses moved here by one side stand in the order of the base, in front of new ones, whoever the side is
            boolean theirsFirst = !my.isEmpty()
                    && !their.isEmpty()
                    && rank.applyAsInt(their.getFirst()) < rank.applyAsInt(my.getFirst());
            merged.addAll(theirsFirst ? their : my);
            merged.addAll(theirsFirst ? my : their);
            merged.addAll(restored.getOrDefault(anchor, List.of()));
        }
        merged.addAll(staying);
        return new SiblingOrder(List.copyOf(merged), contradicting ? before : List.of(), insertions);
    }

    private static List<ProvisionId> inserted(List<ProvisionId> own, List<ProvisionId> base, List<ProvisionId> others) {
        return own.stream()
                .filter(id -> !base.contains(id) && !others.contains(id))
                .toList();
    }

    private static Map<ProvisionId, List<ProvisionId>> behindCommon(
            List<ProvisionId> order, Set<ProvisionId> common, Set<ProvisionId> staying) {
        Map<ProvisionId, List<ProvisionId>> own = new HashMap<>();
        ProvisionId anchor = MergeTree.ROOT;
        for (ProvisionId id : order) {
            if (common.contains(id)) {
                anchor = id;
            } else if (staying.contains(id)) {
                own.computeIfAbsent(anchor, unused -> new ArrayList<>()).add(id);
            }
        }
        return own;
    }
}
