package org.tiaowen.drafting.editing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;

/**
 * A place between two siblings.
 *
 * @param parent around it
 * @param at how many siblings stand in front of it
 */
record Gap(Branch parent, int at) {

    /** In front of {@code branch}. */
    static Gap at(Branch branch) {
        return new Gap(Objects.requireNonNull(branch.parent, "nothing stands beside the root"), branch.index());
    }

    Gap next() {
        return new Gap(parent, at + 1);
    }

    /** The same place once {@code gone} is no longer there. */
    Gap without(Branch gone) {
        return gone.parent == parent && gone.index() < at ? new Gap(parent, at - 1) : this;
    }

    /** Refuses unless {@code row} can stand here; {@code moved} stands among the siblings and will be gone from there. */
    void take(List<Branch> row, @Nullable Branch moved) {
        if (parent.around(Level.ARTICLE) == null) {
            row.forEach(Gap::requireNoItems);
        }
        requireRow(row, moved);
    }

    private void requireRow(List<Branch> row, @Nullable Branch moved) {
        for (Branch branch : row) {
            Level level = Objects.requireNonNull(branch.level, "the root stands nowhere");
            boolean there = parent.children.stream().anyMatch(child -> child.is(level));
            if (!there && !Structure.holds(parent.level, level)) {
                throw new Refusing(
                        Refusal.LEVEL_MISFIT, parent, Structure.name(level), Structure.name(parent.level) + "之下");
            }
        }
        Branch before = sibling(at - 1, -1, moved);
        Branch after = sibling(at, 1, moved);
        Branch last = before;
        for (Branch branch : row) {
            if (last != null) {
                requireFollows(last, branch);
            } else {
                requireLead(parent, branch);
            }
            last = branch;
        }
        if (last != null && after != null) {
            requireFollows(last, after);
        }
        if (last != null && after == null) {
            requireEnds(parent, last);
        }
    }

    /** Refuses when what is left in {@code parent} without {@code gone} could not stand together. */
    static void requireLeft(Branch parent, Set<Branch> gone) {
        Branch before = null;
        boolean closed = false;
        for (Branch child : parent.children) {
            if (gone.contains(child)) {
                closed = true;
                continue;
            }
            if (closed && before != null) {
                requireFollows(before, child);
            } else if (closed && parent.is(Level.ARTICLE) && !child.is(Level.PARAGRAPH)) {
                throw new Refusing(Refusal.LAST_PARAGRAPH, parent, Names.of(parent));
            }
            before = child;
            closed = false;
        }
        if (closed && before != null) {
            requireEnds(parent, before);
        }
        if (closed && before == null && parent.is(Level.ARTICLE)) {
            throw new Refusing(Refusal.LAST_PARAGRAPH, parent, Names.of(parent));
        }
        if (closed && before == null && parent.level == null) {
            throw new Refusing(Refusal.NOTHING_LEFT, null);
        }
    }

    /** Refuses a provision from outside whose children cannot stand inside it. */
    static void requireInside(Branch branch) {
        List<Branch> children = List.copyOf(branch.children);
        if (!children.isEmpty()) {
            Branch empty = new Branch(branch.id, branch.level, branch.text);
            new Gap(empty, 0).requireRow(children, null);
        } else if (branch.is(Level.ARTICLE)) {
            throw new Refusing(Refusal.WORDS_UNFIT, null, "");
        }
    }

    static void requireFollows(Branch previous, Branch next) {
        Level first = Objects.requireNonNull(previous.level, "the root has no siblings");
        Level second = Objects.requireNonNull(next.level, "the root has no siblings");
        if (!Structure.follows(first, second) || Structure.joins(first, second)) {
            throw new Refusing(Refusal.LEVEL_MISFIT, previous, Structure.name(second), Structure.name(first) + "之后");
        }
    }

    /** Outside articles （一） and 1. belong to the heading or annex and to no paragraph. */
    private static void requireNoItems(Branch branch) {
        boolean loose = branch.is(Level.PARAGRAPH) && !branch.children.isEmpty();
        if (loose) {
            throw new Refusing(Refusal.LEVEL_MISFIT, null, Structure.name(Level.ITEM), "条以外的段落之下");
        }
        if (!branch.is(Level.ARTICLE)) {
            branch.children.forEach(Gap::requireNoItems);
        }
    }

    /** The words of an article begin with a paragraph. */
    private static void requireLead(Branch parent, Branch first) {
        if (parent.is(Level.ARTICLE) && !first.is(Level.PARAGRAPH)) {
            throw new Refusing(Refusal.LEVEL_MISFIT, parent, Structure.name(first.level), "条的开头");
        }
    }

    /** In an article a further paragraph belongs to an item only as long as another item follows. */
    private static void requireEnds(Branch parent, Branch last) {
        boolean beside = parent.is(Level.HEADING) || parent.is(Level.POINT) || parent.is(Level.ANNEX);
        boolean item = !beside && (last.is(Level.ITEM) || last.is(Level.SUBITEM));
        if (item && last.children.stream().anyMatch(child -> child.is(Level.PARAGRAPH))) {
            throw new Refusing(Refusal.LEVEL_MISFIT, last, "另起一段的文字", "最后一项之下");
        }
    }

    private @Nullable Branch sibling(int index, int step, @Nullable Branch skipped) {
        int found = index;
        if (found >= 0 && found < parent.children.size() && parent.children.get(found) == skipped) {
            found += step;
        }
        return found >= 0 && found < parent.children.size() ? parent.children.get(found) : null;
    }
}
