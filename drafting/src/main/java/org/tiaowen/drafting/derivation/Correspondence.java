package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * Which clause of the new text goes on for which clause of the old one, each at most once; splits and mergers beside it. What
 * changes its level (a paragraph that becomes an article) goes on for nothing here.
 */
final class Correspondence {

    private final Map<ProvisionId, Provision> olds = new HashMap<>();
    private final Map<ProvisionId, Provision> currents = new HashMap<>();
    private final Map<ProvisionId, ProvisionId> currentOf = new HashMap<>();
    private final Map<ProvisionId, ProvisionId> oldOf = new HashMap<>();
    private final Map<ProvisionId, List<Provision>> splits = new HashMap<>();
    private final Map<ProvisionId, List<Provision>> mergers = new HashMap<>();

    Correspondence(LawView old, LawView current, Lineage lineage) {
        old.text().walk().forEach(one -> olds.put(one.id(), one));
        current.text().walk().forEach(one -> currents.put(one.id(), one));
        List<LineageRelation> both = new ArrayList<>(lineage.relations().stream()
                .filter(relation -> relation.old().filter(olds::containsKey).isPresent()
                        && relation.current().filter(currents::containsKey).isPresent())
                .toList());
        both.sort(Comparator.comparing(Correspondence::divided)
                .thenComparing(
                        Comparator.comparingDouble(LineageRelation::score).reversed()));
        for (LineageRelation relation : both) {
            ProvisionId before = relation.old().orElseThrow();
            ProvisionId after = relation.current().orElseThrow();
            boolean alike =
                    level(olds, before) == level(currents, after) && old.isUnit(before) == current.isUnit(after);
            if (alike && !currentOf.containsKey(before) && !oldOf.containsKey(after)) {
                currentOf.put(before, after);
                oldOf.put(after, before);
            }
        }
        parts(both, old, current);
    }

    private static Level level(Map<ProvisionId, Provision> provisions, ProvisionId id) {
        return Objects.requireNonNull(provisions.get(id)).level();
    }

    private static boolean divided(LineageRelation relation) {
        return relation.kind() == LineageKind.SPLIT || relation.kind() == LineageKind.MERGED;
    }

    /** Units that were split in several, or put together from several, nothing else being mixed in. */
    private void parts(List<LineageRelation> both, LawView old, LawView current) {
        Set<ProvisionId> taken = new HashSet<>();
        for (LineageRelation relation : both) {
            ProvisionId before = relation.old().orElseThrow();
            ProvisionId after = relation.current().orElseThrow();
            if (!old.isUnit(before) || !current.isUnit(after) || (!taken.add(before) && !taken.contains(after))) {
                continue;
            }
            if (relation.kind() == LineageKind.SPLIT) {
                splits.computeIfAbsent(before, unused -> new ArrayList<>()).add(currents.get(after));
            } else if (relation.kind() == LineageKind.MERGED) {
                mergers.computeIfAbsent(after, unused -> new ArrayList<>()).add(olds.get(before));
            }
        }
        splits.values().forEach(list -> list.sort(Comparator.comparingInt(current::rank)));
        mergers.values().forEach(list -> list.sort(Comparator.comparingInt(old::rank)));
        splits.values().removeIf(list -> list.size() < 2);
        mergers.values().removeIf(list -> list.size() < 2);
    }

    Optional<Provision> current(Provision old) {
        return Optional.ofNullable(currentOf.get(old.id())).map(currents::get);
    }

    Optional<Provision> old(Provision current) {
        return Optional.ofNullable(oldOf.get(current.id())).map(olds::get);
    }

    /** The new units an old one was split into; empty where it was not. */
    List<Provision> splits(Provision old) {
        return splits.getOrDefault(old.id(), List.of());
    }

    /** The old units a new one was put together from; empty where it was not. */
    List<Provision> mergers(Provision current) {
        return mergers.getOrDefault(current.id(), List.of());
    }
}
