package org.tiaowen.drafting.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.MergeConflict.Kind;

/** Puts two texts together that come from one, under given choices. Made for one run. */
final class Merging {

    private final MergeTree base;
    private final MergeTree mine;
    private final MergeTree theirs;
    private final Map<ProvisionId, Choice> choices;
    private final Map<ProvisionId, MergeConflict> conflicts = new LinkedHashMap<>();
    private final Map<ProvisionId, MergeTree> taken = new HashMap<>();
    private final Set<ProvisionId> gone = new HashSet<>();
    private final Map<ProvisionId, ProvisionId> parents = new LinkedHashMap<>();
    private final Map<ProvisionId, Set<ProvisionId>> inside = new HashMap<>();
    private final Places basePlaces;
    private final Places myPlaces;
    private final LegalText merged;

    Merging(MergeTree base, MergeTree mine, MergeTree theirs, Map<ProvisionId, Choice> choices) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.choices = choices;
        this.basePlaces = Places.of(base.text());
        this.myPlaces = Places.of(mine.text());
        this.merged = merge();
    }

    /** The merged text, well numbered. */
    LegalText merged() {
        return merged;
    }

    /** Every conflict, whether a choice was made or not, in reading order as far as the base goes. */
    List<MergeConflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    private LegalText merge() {
        Fronts fronts = Fronts.of(base.text(), mine.text(), theirs.text());
        if (fronts.conflict()) {
            conflict(ThreeWayComparison.FRONT, Kind.EDIT_EDIT, fronts.base(), fronts.mine(), fronts.theirs());
        }
        Deletions.of(base, theirs, mine).forEach(deletion -> delete(deletion, theirs, mine));
        Deletions.of(base, mine, theirs).forEach(deletion -> delete(deletion, mine, theirs));
        base.ids().stream()
                .filter(id -> !mine.has(id) && !theirs.has(id) && !taken.containsKey(id))
                .forEach(gone::add);
        everyId().forEach(id -> parents.put(id, parent(id)));
        breakCycles();
        dropWhatIsInsertedIntoNothing();
        parents.forEach((id, parent) ->
                inside.computeIfAbsent(parent, unused -> new LinkedHashSet<>()).add(id));
        LegalText text = fronts.text(choice(ThreeWayComparison.FRONT, Kind.EDIT_EDIT), children(MergeTree.ROOT));
        return MergedNumbers.of(text, base, mine, theirs);
    }

    private Stream<ProvisionId> everyId() {
        return Stream.of(base, mine, theirs)
                .flatMap(tree -> tree.ids().stream())
                .distinct()
                .filter(id -> !gone.contains(id));
    }

    private void delete(Deletions deletion, MergeTree deleting, MergeTree keeping) {
        if (!deletion.contested()) {
            deletion.inside().stream().filter(id -> !taken.containsKey(id)).forEach(gone::add);
            return;
        }
        ProvisionId id =
                deletion.inside().stream().filter(keeping::has).findFirst().orElseThrow();
        Kind kind = Kind.EDIT_DELETE;
        conflict(id, kind, words(base, id), words(mine, id), words(theirs, id));
        Choice choice = choice(id, kind);
        boolean baseChosen = choice == Choice.BASE;
        boolean deletionChosen = choice == (deleting == mine ? Choice.MINE : Choice.THEIRS);
        for (ProvisionId each : deletion.inside()) {
            if (deletionChosen || (!baseChosen && !keeping.has(each))) {
                gone.add(each);
            } else {
                gone.remove(each);
                taken.put(each, baseChosen ? base : keeping);
            }
            if (baseChosen) {
                keeping.children(each).stream()
                        .filter(child -> !base.has(child))
                        .forEach(gone::add);
            }
        }
    }

    private static String words(MergeTree tree, ProvisionId id) {
        return tree.find(id)
                .map(provision -> MergeConflict.words(List.of(provision)))
                .orElse("");
    }

    private ProvisionId parent(ProvisionId id) {
        MergeTree sure = taken.get(id);
        if (sure != null) {
            return standing(id, sure.parent(id));
        }
        ProvisionId my = mine.parent(id);
        ProvisionId their = theirs.parent(id);
        ProvisionId before = base.parent(id);
        if (before == null) {
            return Objects.requireNonNull(my != null ? my : their);
        }
        if (Objects.equals(my, their) || Objects.equals(their, before)) {
            return standing(id, my);
        }
        if (Objects.equals(my, before)) {
            return standing(id, their);
        }
        conflict(id, Kind.MOVE_MOVE, around(base, id), around(mine, id), around(theirs, id));
        return standing(
                id,
                switch (choice(id, Kind.MOVE_MOVE)) {
                    case MINE, BOTH -> my;
                    case THEIRS -> their;
                    case BASE -> before;
                });
    }

    /** Where it was moved to may be deleted; then it stays where it stood. */
    private ProvisionId standing(ProvisionId id, @Nullable ProvisionId wanted) {
        return Stream.of(
                        Optional.ofNullable(wanted),
                        Optional.ofNullable(mine.parent(id)),
                        Optional.ofNullable(theirs.parent(id)),
                        Optional.ofNullable(base.parent(id)))
                .flatMap(Optional::stream)
                .filter(parent -> !gone.contains(parent))
                .findFirst()
                .orElse(MergeTree.ROOT);
    }

    private String around(MergeTree tree, ProvisionId id) {
        ProvisionId parent = Objects.requireNonNull(tree.parent(id));
        return tree.find(parent)
                .map(provision -> designation(parent) + " " + provision.text())
                .map(String::strip)
                .orElse("");
    }

    /** I put one chapter into another, they put the other into the first: my way stands. */
    private void breakCycles() {
        for (ProvisionId id : List.copyOf(parents.keySet())) {
            Set<ProvisionId> path = new LinkedHashSet<>();
            ProvisionId at = id;
            while (!at.equals(MergeTree.ROOT) && path.add(at)) {
                at = parents.getOrDefault(at, MergeTree.ROOT);
            }
            if (at.equals(MergeTree.ROOT)) {
                continue;
            }
            conflict(id, Kind.MOVE_MOVE, around(base, id), around(mine, id), around(theirs, id));
            MergeTree side = choice(id, Kind.MOVE_MOVE) == Choice.THEIRS ? theirs : mine;
            path.forEach(each -> parents.put(each, Objects.requireNonNullElse(side.parent(each), MergeTree.ROOT)));
        }
    }

    /** Clauses inserted into a clause whose deletion was chosen go with it. */
    private void dropWhatIsInsertedIntoNothing() {
        boolean more = true;
        while (more) {
            more = parents.entrySet().removeIf(entry -> {
                ProvisionId parent = entry.getValue();
                boolean standing = parent.equals(MergeTree.ROOT) || parents.containsKey(parent);
                return !standing;
            });
        }
    }

    private List<Provision> children(ProvisionId parent) {
        SiblingOrder order = SiblingOrder.of(
                base.children(parent),
                mine.children(parent),
                theirs.children(parent),
                inside.getOrDefault(parent, Set.of()),
                base::rank,
                id -> choice(id, Kind.MOVE_MOVE));
        if (!order.reordered().isEmpty()) {
            conflict(
                    order.reordered().getFirst(),
                    Kind.MOVE_MOVE,
                    sequence(base.children(parent), order.reordered()),
                    sequence(mine.children(parent), order.reordered()),
                    sequence(theirs.children(parent), order.reordered()));
        }
        Set<ProvisionId> refused = new HashSet<>();
        order.insertions().forEach(insertions -> refused.addAll(refused(insertions)));
        return order.ids().stream()
                .filter(id -> !refused.contains(id))
                .flatMap(id -> provision(id).stream())
                .toList();
    }

    private List<ProvisionId> refused(SiblingOrder.Insertions insertions) {
        List<ProvisionId> my =
                insertions.mine().stream().filter(id -> !base.has(id)).toList();
        List<ProvisionId> their =
                insertions.theirs().stream().filter(id -> !base.has(id)).toList();
        if (my.isEmpty() || their.isEmpty()) {
            return List.of();
        }
        conflict(my.getFirst(), Kind.INSERT_INSERT, "", words(mine, my), words(theirs, their));
        return switch (choice(my.getFirst(), Kind.INSERT_INSERT)) {
            case MINE -> their;
            case THEIRS -> my;
            case BOTH -> List.of();
            case BASE -> Stream.concat(my.stream(), their.stream()).toList();
        };
    }

    private static String words(MergeTree tree, List<ProvisionId> ids) {
        return MergeConflict.words(
                ids.stream().flatMap(id -> tree.find(id).stream()).toList());
    }

    private String sequence(List<ProvisionId> order, List<ProvisionId> shown) {
        return order.stream().filter(shown::contains).map(this::designation).collect(Collectors.joining("、"));
    }

    /** The merged clause; two where both versions were chosen. */
    private List<Provision> provision(ProvisionId id) {
        Optional<Provision> before = base.find(id);
        Optional<Provision> my = mine.find(id);
        Optional<Provision> their = theirs.find(id);
        MergeTree sure = taken.get(id);
        if (sure != null || before.isEmpty() || my.isEmpty() || their.isEmpty()) {
            Provision only = (sure != null ? sure.find(id) : my.or(() -> their)).orElseThrow();
            return List.of(MergedProvision.of(only, children(id)));
        }
        MergedProvision both = MergedProvision.of(before.get(), my.get(), their.get());
        if (both.conflict()) {
            conflict(id, Kind.EDIT_EDIT, own(before.get()), own(my.get()), own(their.get()));
        }
        return both.provisions(both.conflict() ? choice(id, Kind.EDIT_EDIT) : Choice.MINE, children(id));
    }

    private static String own(Provision provision) {
        return provision.caption() + provision.text();
    }

    private void conflict(ProvisionId id, Kind kind, String before, String my, String their) {
        Level level = base.find(id)
                .or(() -> mine.find(id))
                .or(() -> theirs.find(id))
                .map(Provision::level)
                .orElse(Level.PREAMBLE);
        conflicts.putIfAbsent(id, new MergeConflict(id, kind, designation(id), level, before, my, their));
    }

    private String designation(ProvisionId id) {
        if (id.equals(ThreeWayComparison.FRONT)) {
            return "标题和题注";
        }
        return basePlaces.designation(id).or(() -> myPlaces.designation(id)).orElse("");
    }

    private Choice choice(ProvisionId id, Kind kind) {
        return choices.getOrDefault(id, kind == Kind.INSERT_INSERT ? Choice.BOTH : Choice.MINE);
    }
}
