package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.MergedClause.State;
import org.tiaowen.drafting.identity.Identities;

/**
 * What two drafters made of one text, clause by clause, and both put together.
 *
 * <p>Clauses that only one of them changed, and changes of one clause in different places of it, are merged; what
 * contradicts itself is a {@link MergeConflict}, and a person chooses. Clauses carry the ids of the base, new ones their
 * own. Immutable; the same texts give the same conflicts on every run.
 */
public final class ThreeWayComparison {

    /** Stands for title and 题注 where a clause is asked for. */
    public static final ProvisionId FRONT = MergeTree.ROOT;

    private final MergeTree base;
    private final MergeTree mine;
    private final MergeTree theirs;
    private final List<MergeConflict> conflicts;
    private final List<MergedClause> clauses;

    private ThreeWayComparison(MergeTree base, MergeTree mine, MergeTree theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.conflicts = new Merging(base, mine, theirs, Map.of()).conflicts();
        this.clauses = states();
    }

    /**
     * Compares them. Clauses are recognised by their ids where the texts share ids, else by alignment.
     *
     * @param base the text both started from
     */
    public static ThreeWayComparison of(LegalText base, LegalText mine, LegalText theirs) {
        var baseTree = new MergeTree(base);
        var myTree = new MergeTree(Identities.carry(base, mine));
        var theirTree = new MergeTree(Identities.carry(base, theirs));
        return new ThreeWayComparison(
                baseTree, myTree, new MergeTree(SharedInsertions.identified(baseTree, myTree, theirTree)));
    }

    /** Every clause of the three texts, in the order of the base; new ones follow, first mine, then theirs. */
    public List<MergedClause> clauses() {
        return clauses;
    }

    /** What a person has to choose; none where the two can be put together as they are. */
    public List<MergeConflict> conflicts() {
        return conflicts;
    }

    /** Both put together; a conflict without a choice gets my version, or both where both inserted. */
    public LegalText merged() {
        return merged(Map.of());
    }

    /**
     * Both put together under the choices made. Articles, items and points carry the numbers their places demand where
     * neither text had this order.
     *
     * @param choices by the ids of {@link #conflicts}
     */
    public LegalText merged(Map<ProvisionId, Choice> choices) {
        return new Merging(base, mine, theirs, choices).merged();
    }

    private List<MergedClause> states() {
        Set<ProvisionId> inConflict = conflicts.stream().map(MergeConflict::id).collect(Collectors.toSet());
        Set<ProvisionId> ids = new LinkedHashSet<>(base.ids());
        ids.addAll(mine.ids());
        ids.addAll(theirs.ids());
        List<Places> places = List.of(Places.of(base.text()), Places.of(mine.text()), Places.of(theirs.text()));
        var states = new ArrayList<MergedClause>();
        for (ProvisionId id : ids) {
            Provision there = base.find(id)
                    .or(() -> mine.find(id))
                    .or(() -> theirs.find(id))
                    .orElseThrow();
            String designation = places.stream()
                    .flatMap(each -> each.designation(id).stream())
                    .findFirst()
                    .orElse("");
            State state = inConflict.contains(id) ? State.CONFLICT : state(id);
            states.add(new MergedClause(id, there.level(), designation, state));
        }
        return List.copyOf(states);
    }

    private State state(ProvisionId id) {
        boolean my = changed(mine, id);
        boolean their = changed(theirs, id);
        if (!my || !their) {
            return my ? State.MINE : their ? State.THEIRS : State.UNCHANGED;
        }
        return same(mine, theirs, id) ? State.BOTH_SAME : State.BOTH_MERGED;
    }

    private boolean changed(MergeTree side, ProvisionId id) {
        return !same(base, side, id);
    }

    private static boolean same(MergeTree one, MergeTree other, ProvisionId id) {
        Optional<Provision> here = one.find(id);
        Optional<Provision> there = other.find(id);
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() && there.isEmpty();
        }
        return Objects.equals(one.parent(id), other.parent(id))
                && here.get().level() == there.get().level()
                && here.get().caption().equals(there.get().caption())
                && here.get().text().equals(there.get().text());
    }
}
