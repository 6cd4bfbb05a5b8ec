package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageRelation.Rival;

/** Two lineages one after the other. */
final class LineageComposition {

    /** From which clause to which; the order in which relations are told is that of their keys. */
    private record Ends(
            @Nullable ProvisionId before, @Nullable ProvisionId after) {}

    /** One relation after the other; either is missing where the clause came or went in between. */
    private record Chain(LineageRelation first, LineageRelation second) {
        double score() {
            return Math.min(first.score(), second.score());
        }

        boolean ambiguous() {
            return first.ambiguous() || second.ambiguous();
        }

        MatchReason reason() {
            return first.reason().compareTo(second.reason()) > 0 ? first.reason() : second.reason();
        }

        Level level() {
            return first.level().compareTo(second.level()) < 0 ? first.level() : second.level();
        }

        boolean has(LineageKind kind) {
            return first.kind() == kind || second.kind() == kind;
        }

        int gravity() {
            return Math.max(LineageComposition.gravity(first.kind()), LineageComposition.gravity(second.kind()));
        }
    }

    private static final List<LineageKind> BY_GRAVITY =
            List.of(LineageKind.UNCHANGED, LineageKind.RENUMBERED, LineageKind.MOVED, LineageKind.AMENDED);

    private final Lineage first;
    private final Lineage second;
    private final Map<ProvisionId, List<LineageRelation>> starts;
    private final Map<ProvisionId, List<LineageRelation>> origins;
    private final Map<ProvisionId, List<LineageRelation>> fates;
    private final Map<ProvisionId, List<LineageRelation>> arrivals;
    private final Map<Ends, List<Chain>> chains = new LinkedHashMap<>();
    private final Map<ProvisionId, Integer> descendants = new HashMap<>();
    private final Map<ProvisionId, Integer> ancestors = new HashMap<>();

    LineageComposition(Lineage first, Lineage second) {
        this.first = first;
        this.second = second;
        this.starts = by(LineageRelation::old, first);
        this.origins = by(LineageRelation::current, first);
        this.fates = by(LineageRelation::old, second);
        this.arrivals = by(LineageRelation::current, second);
    }

    Lineage compose() {
        if (!origins.keySet().equals(fates.keySet())) {
            var astray = new LinkedHashSet<>(origins.keySet());
            astray.removeAll(fates.keySet());
            throw new IllegalArgumentException(
                    "The second lineage does not start where the first one ends; only the first knows " + astray);
        }
        findChains();
        return new Lineage(told());
    }

    private void findChains() {
        for (LineageRelation relation : second.relations()) {
            relation.old().map(origins::get).ifPresent(from -> from.stream()
                    .filter(origin -> origin.before() != null && relation.after() != null)
                    .forEach(origin -> chains.computeIfAbsent(
                                    new Ends(origin.before(), relation.after()), any -> new ArrayList<>())
                            .add(new Chain(origin, relation))));
        }
        for (Ends ends : chains.keySet()) {
            descendants.merge(Objects.requireNonNull(ends.before()), 1, Integer::sum);
            ancestors.merge(Objects.requireNonNull(ends.after()), 1, Integer::sum);
        }
    }

    private List<LineageRelation> told() {
        // what the first lineage deleted follows the clause it stood behind, wherever that one is now
        Map<@Nullable ProvisionId, List<LineageRelation>> goneBehind = new HashMap<>();
        @Nullable ProvisionId behind = null;
        for (LineageRelation relation : first.relations()) {
            if (relation.after() == null) {
                goneBehind.computeIfAbsent(behind, any -> new ArrayList<>()).add(relation);
            } else {
                behind = relation.after();
            }
        }
        var told = new LinkedHashMap<Ends, LineageRelation>();
        goneBehind.getOrDefault(null, List.of()).forEach(gone -> told.put(ends(gone), gone));
        for (LineageRelation relation : second.relations()) {
            tell(relation, told);
            if (relation.before() != null) {
                goneBehind.getOrDefault(relation.before(), List.of()).forEach(gone -> told.put(ends(gone), gone));
            }
        }
        return List.copyOf(told.values());
    }

    private void tell(LineageRelation relation, Map<Ends, LineageRelation> told) {
        List<LineageRelation> from = relation.old()
                .map(middle -> origins.getOrDefault(middle, List.of()))
                .orElse(List.of());
        for (LineageRelation origin : from) {
            ProvisionId before = origin.before();
            var ends = new Ends(before, relation.after());
            List<Chain> between = chains.get(ends);
            if (between != null) {
                told.computeIfAbsent(ends, any -> chained(ends, between));
            } else if (before != null && !descendants.containsKey(before)) {
                told.computeIfAbsent(new Ends(before, null), any -> deleted(before));
            }
        }
        ProvisionId after = relation.after();
        if (after != null && !ancestors.containsKey(after)) {
            told.computeIfAbsent(new Ends(null, after), any -> fresh(after));
        }
    }

    private LineageRelation chained(Ends ends, List<Chain> between) {
        return new LineageRelation(
                kind(ends, between),
                between.stream()
                        .map(Chain::level)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                ends.before(),
                ends.after(),
                between.stream().mapToDouble(Chain::score).max().orElseThrow(),
                between.stream().allMatch(Chain::ambiguous),
                between.stream()
                        .map(Chain::reason)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                rivals(between));
    }

    private LineageKind kind(Ends ends, List<Chain> between) {
        boolean several = Objects.requireNonNull(descendants.get(ends.before())) > 1;
        boolean together = Objects.requireNonNull(ancestors.get(ends.after())) > 1;
        if (several && together) {
            boolean split = between.stream().anyMatch(chain -> chain.has(LineageKind.SPLIT));
            boolean merged = between.stream().anyMatch(chain -> chain.has(LineageKind.MERGED));
            return split == merged ? LineageKind.AMENDED : split ? LineageKind.SPLIT : LineageKind.MERGED;
        }
        if (several || together) {
            return several ? LineageKind.SPLIT : LineageKind.MERGED;
        }
        // two chains between the same ends: it was split in between and put together again
        return between.size() > 1
                ? LineageKind.AMENDED
                : BY_GRAVITY.get(between.getFirst().gravity());
    }

    private static int gravity(LineageKind kind) {
        int gravity = BY_GRAVITY.indexOf(kind);
        return gravity < 0 ? BY_GRAVITY.size() - 1 : gravity;
    }

    private LineageRelation deleted(ProvisionId before) {
        List<LineageRelation> all = new ArrayList<>();
        for (LineageRelation relation : starts.getOrDefault(before, List.of())) {
            all.add(relation);
            relation.current().ifPresent(middle -> all.addAll(fates.getOrDefault(middle, List.of())));
        }
        return lost(LineageKind.DELETED, before, null, all);
    }

    private LineageRelation fresh(ProvisionId after) {
        List<LineageRelation> all = new ArrayList<>();
        for (LineageRelation relation : arrivals.getOrDefault(after, List.of())) {
            all.add(relation);
            relation.old().ifPresent(middle -> all.addAll(origins.getOrDefault(middle, List.of())));
        }
        return lost(LineageKind.NEW, null, after, all);
    }

    /** A clause whose every chain ends in between: as sure as the least sure of all the relations that say so. */
    private static LineageRelation lost(
            LineageKind kind, @Nullable ProvisionId before, @Nullable ProvisionId after, List<LineageRelation> all) {
        return new LineageRelation(
                kind,
                all.stream()
                        .map(LineageRelation::level)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                before,
                after,
                all.stream().mapToDouble(LineageRelation::score).min().orElseThrow(),
                all.stream().anyMatch(LineageRelation::ambiguous),
                all.stream()
                        .map(LineageRelation::reason)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                List.of());
    }

    /** What could have been instead of either link, followed to the outer ends. */
    private List<Rival> rivals(List<Chain> between) {
        Map<Ends, Rival> rivals = new LinkedHashMap<>();
        for (Chain chain : between) {
            for (Rival rival : chain.first().rivals()) {
                for (LineageRelation fate : fates.getOrDefault(rival.after(), List.of())) {
                    fate.current().ifPresent(after -> add(rival.before(), after, rival.score(), fate.score(), rivals));
                }
            }
            for (Rival rival : chain.second().rivals()) {
                for (LineageRelation origin : origins.getOrDefault(rival.before(), List.of())) {
                    origin.old().ifPresent(old -> add(old, rival.after(), rival.score(), origin.score(), rivals));
                }
            }
        }
        return rivals.values().stream()
                .sorted(Comparator.comparingDouble(rival -> -rival.score()))
                .toList();
    }

    private void add(ProvisionId before, ProvisionId after, double rival, double link, Map<Ends, Rival> rivals) {
        var ends = new Ends(before, after);
        if (!chains.containsKey(ends)) {
            double score = Math.min(rival, link);
            rivals.merge(
                    ends, new Rival(before, after, score), (one, other) -> one.score() >= other.score() ? one : other);
        }
    }

    private static Map<ProvisionId, List<LineageRelation>> by(
            Function<LineageRelation, Optional<ProvisionId>> side, Lineage lineage) {
        Map<ProvisionId, List<LineageRelation>> relations = new HashMap<>();
        for (LineageRelation relation : lineage.relations()) {
            side.apply(relation).ifPresent(id -> relations
                    .computeIfAbsent(id, any -> new ArrayList<>())
                    .add(relation));
        }
        return relations;
    }

    private static Ends ends(LineageRelation relation) {
        return new Ends(relation.before(), relation.after());
    }
}
