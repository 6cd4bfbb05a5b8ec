package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What one side deleted, clause by clause with all inside it, and whether the other side was working on it.
 *
 * @param top the deleted clause that the deleting side's text still has the surroundings of
 * @param inside it and every clause of the base inside it that went with it
 * @param contested whether the other side changed, moved or filled any of it
 */
record Deletions(ProvisionId top, Set<ProvisionId> inside, boolean contested) {

    /** Every deletion that {@code deleting} made and {@code keeping} did not make too. */
    static List<Deletions> of(MergeTree base, MergeTree deleting, MergeTree keeping) {
        var deletions = new ArrayList<Deletions>();
        for (ProvisionId id : base.ids()) {
            ProvisionId parent = Objects.requireNonNull(base.parent(id));
            boolean top = !deleting.has(id) && (parent.equals(MergeTree.ROOT) || deleting.has(parent));
            if (!top) {
                continue;
            }
            Set<ProvisionId> inside = new LinkedHashSet<>();
            collect(base, deleting, id, inside);
            if (inside.stream().anyMatch(keeping::has)) {
                deletions.add(new Deletions(id, inside, contested(base, keeping, inside)));
            }
        }
        return deletions;
    }

    private static void collect(MergeTree base, MergeTree deleting, ProvisionId id, Set<ProvisionId> inside) {
        inside.add(id);
        for (ProvisionId child : base.children(id)) {
            if (!deleting.has(child)) {
                collect(base, deleting, child, inside);
            }
        }
    }

    private static boolean contested(MergeTree base, MergeTree keeping, Set<ProvisionId> inside) {
        return inside.stream()
                .filter(keeping::has)
                .anyMatch(id -> changed(base, keeping, id)
                        || keeping.children(id).stream().anyMatch(child -> !id.equals(base.parent(child))));
    }

    private static boolean changed(MergeTree base, MergeTree keeping, ProvisionId id) {
        Provision before = base.find(id).orElseThrow();
        Provision after = keeping.find(id).orElseThrow();
        return !Objects.equals(base.parent(id), keeping.parent(id))
                || before.level() != after.level()
                || !before.caption().equals(after.caption())
                || !before.text().equals(after.text());
    }
}
