package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** Which units and divisions stay, move, come and go between the two states of a law. */
final class Structure {

    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final Set<ProvisionId> moved = new HashSet<>();
    private final Map<ProvisionId, Double> places = new HashMap<>();

    Structure(LawView before, LawView after, Correspondence who) {
        this.before = before;
        this.after = after;
        this.who = who;
        rank(before.units(), after.units());
        rank(before.divisions(), after.divisions());
        place();
    }

    private void rank(List<Provision> olds, List<Provision> currents) {
        List<Integer> ranks = new ArrayList<>();
        List<Provision> kept = new ArrayList<>();
        Map<ProvisionId, Integer> rank = new HashMap<>();
        olds.forEach(old -> rank.put(old.id(), rank.size()));
        for (Provision current : currents) {
            who.old(current).map(old -> rank.get(old.id())).ifPresent(found -> {
                ranks.add(found);
                kept.add(current);
            });
        }
        BitSet rising = Order.rising(ranks);
        for (int i = 0; i < kept.size(); i++) {
            if (!rising.get(i)) {
                moved.add(kept.get(i).id());
            }
        }
    }

    /** What is deleted has its place behind what it stood behind. */
    private void place() {
        double last = -1;
        double step = 0;
        for (Provision old : before.units()) {
            Optional<Provision> current = who.current(old);
            if (current.isPresent() && !moved.contains(current.orElseThrow().id())) {
                last = after.rank(current.orElseThrow());
                step = 0;
            } else if (current.isEmpty()) {
                step += 1.0 / (before.units().size() + 1);
                places.put(old.id(), last + 0.01 + 0.9 * step);
            }
        }
    }

    /** Whether a unit or division of the new text stands elsewhere among those that were there before. */
    boolean isMoved(Provision current) {
        return moved.contains(current.id());
    }

    /** Where a deleted unit of the old text stood, measured in ranks of the new units. */
    double placeOfDeleted(Provision old) {
        return Objects.requireNonNullElse(places.get(old.id()), -0.5);
    }

    /** Whether a unit stands in another division than the one it stood in, both being in both texts. */
    boolean changesDivision(Provision old, Provision current) {
        ProvisionId is = after.parentId(current);
        ProvisionId was =
                before.parent(old).flatMap(who::current).map(Provision::id).orElse(null);
        return !Objects.equals(is, was) && !inNewDivision(current);
    }

    /** Whether a unit of the new text stands in a division that was put in. */
    boolean inNewDivision(Provision current) {
        return after.parent(current).filter(parent -> who.old(parent).isEmpty()).isPresent();
    }

    /** Whether a neighbour of the unit stands in another division. */
    boolean isAtBorder(Provision unit) {
        int rank = after.rank(unit);
        List<Provision> units = after.units();
        ProvisionId own = after.parentId(unit);
        boolean left = rank > 0 && !Objects.equals(after.parentId(units.get(rank - 1)), own);
        boolean right = rank + 1 < units.size() && !Objects.equals(after.parentId(units.get(rank + 1)), own);
        return left || right;
    }
}
