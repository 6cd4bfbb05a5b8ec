package org.tiaowen.drafting.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.identity.Identities;

/** The edits that change the tree. Each looks at everything first and then changes it. */
final class Operations {

    private final EditedTree tree;
    private final Supplier<ProvisionId> ids;
    private final Descents descents;

    Operations(EditedTree tree, Supplier<ProvisionId> ids, Descents descents) {
        this.tree = tree;
        this.ids = ids;
        this.descents = descents;
    }

    void insert(Edit.Insert insert) {
        Gap gap = gap(insert.where());
        List<Branch> fresh = handedOver(insert.provisions(), Set.of());
        if (fresh.isEmpty()) {
            throw new Refusing(Refusal.TOO_FEW, gap.parent());
        }
        gap.take(fresh, null);
        put(gap, fresh);
    }

    void remove(ProvisionId id) {
        Branch target = known(id);
        leave(target);
        target.detach();
        tree.forget(target);
    }

    void move(Edit.Move move) {
        Branch target = known(move.target());
        Gap gap = gap(move.to());
        if (target.holds(gap.parent())) {
            throw new Refusing(Refusal.INSIDE_ITSELF, target, Names.of(target));
        }
        if (gap.parent() != target.parent) {
            leave(target);
        }
        gap.take(List.of(target), target);
        Gap left = gap.without(target);
        if (left.parent() == target.parent && left.at() == target.index()) {
            return;
        }
        target.detach();
        target.makeFresh();
        put(left, List.of(target));
    }

    void split(Edit.Split split) {
        Branch target = known(split.target());
        if (split.parts().size() < 2) {
            throw new Refusing(Refusal.TOO_FEW, target);
        }
        split.parts().forEach(part -> requireLevel(part, target));
        Set<ProvisionId> own = ids(target);
        List<Branch> parts = handedOver(carried(target, split.parts()), own);
        parts.forEach(part -> keepInside(target, part));
        parts.getFirst().standFor(target);
        Gap gap = Gap.at(target);
        put(gap, parts, target);
        parts.stream().filter(part -> !part.id.equals(target.id)).forEach(part -> descents.note(target.id, part.id));
    }

    void splitAt(Edit.SplitAt split) {
        Branch target = known(split.target());
        boolean article = target.is(Level.ARTICLE);
        Level level = Objects.requireNonNull(target.level, "the root is not split");
        boolean alone = !Structure.follows(level, level) || target.is(Level.TABLE);
        if (!article && (Structure.isTitled(level) || alone)) {
            throw new Refusing(Refusal.LEVEL_UNSUITED, target, Structure.name(level));
        }
        int length = article ? target.children.size() : target.text.length();
        if (split.borders().isEmpty()) {
            throw new Refusing(Refusal.TOO_FEW, target);
        }
        int last = 0;
        for (int border : split.borders()) {
            boolean inside = border > last && border < length;
            boolean fits = inside && (article ? startsArticle(target, border) : Words.areCutAt(target.text, border));
            if (!fits) {
                throw new Refusing(Refusal.BORDER_UNFIT, target, border);
            }
            last = border;
        }
        Gap behind = Gap.at(target).next();
        List<Branch> parts = article ? articlesOf(target, split.borders()) : partsOf(target, split.borders());
        put(behind, parts);
        parts.forEach(part -> descents.note(target.id, part.id));
    }

    void merge(Edit.Merge merge) {
        Branch into = known(merge.into());
        if (merge.others().isEmpty()
                || new HashSet<>(merge.others()).size() < merge.others().size()) {
            throw new Refusing(Refusal.TOO_FEW, into);
        }
        List<Branch> others = merge.others().stream().map(this::known).toList();
        boolean worded = !into.is(Level.ARTICLE) && !Structure.isDivision(into.level);
        for (Branch other : others) {
            boolean nested = into.holds(other)
                    || other.holds(into)
                    || others.stream().anyMatch(one -> one != other && one.holds(other));
            if (nested) {
                throw new Refusing(Refusal.INSIDE_ITSELF, into, Names.of(into));
            }
            if (other.level != into.level || !isMergeable(into)) {
                throw new Refusing(Refusal.LEVEL_UNSUITED, other, Structure.name(other.level));
            }
        }
        Set<Branch> gone = new HashSet<>(others);
        others.forEach(other -> Gap.requireLeft(Objects.requireNonNull(other.parent), gone));
        Branch last = into;
        for (Branch other : others) {
            if (worded && !last.children.isEmpty()) {
                throw new Refusing(Refusal.ITEMS_IN_BETWEEN, last, Names.of(last));
            }
            requireRow(last, other);
            last = other;
        }
        for (Branch other : others) {
            into.touch();
            into.text = worded ? into.text + other.text : into.text;
            List.copyOf(other.children).forEach(child -> {
                child.detach();
                child.makeFresh();
                into.add(child);
            });
            other.detach();
            tree.forget(other);
            descents.note(other.id, into.id);
        }
    }

    void lift(Edit.Lift lift) {
        Branch paragraph = known(lift.paragraph());
        if (!paragraph.is(Level.PARAGRAPH) || paragraph.parent == null || !paragraph.parent.is(Level.ARTICLE)) {
            throw new Refusing(Refusal.LEVEL_UNSUITED, paragraph, Structure.name(paragraph.level));
        }
        leave(paragraph);
        Branch article = new Branch(paragraph.id, Level.ARTICLE, "");
        Gap gap = gap(lift.to());
        gap.take(List.of(article), null);
        paragraph.detach();
        tree.forget(paragraph);
        Branch words = new Branch(ids.get(), Level.PARAGRAPH, paragraph.text);
        words.fresh = true;
        words.layout = paragraph.layout;
        article.fresh = true;
        article.add(words);
        List.copyOf(paragraph.children).forEach(words::add);
        put(gap, List.of(article));
    }

    void lower(Edit.Lower lower) {
        Branch article = known(lower.article());
        if (!article.is(Level.ARTICLE) || article.children.isEmpty()) {
            throw new Refusing(Refusal.LEVEL_UNSUITED, article, Structure.name(article.level));
        }
        Gap gap = gap(lower.to());
        if (article.holds(gap.parent())) {
            throw new Refusing(Refusal.INSIDE_ITSELF, article, Names.of(article));
        }
        if (!gap.parent().is(Level.ARTICLE)) {
            throw new Refusing(Refusal.LEVEL_MISFIT, gap.parent(), "款", Structure.name(gap.parent().level) + "之下");
        }
        List<Branch> paragraphs = new ArrayList<>(article.children);
        gap.take(paragraphs, null);
        Branch first = paragraphs.removeFirst();
        Branch words = new Branch(article.id, Objects.requireNonNull(first.level), first.text);
        List.copyOf(first.children).forEach(words::add);
        article.detach();
        tree.forget(article);
        paragraphs.addFirst(words);
        paragraphs.forEach(Branch::makeFresh);
        put(gap, paragraphs);
        descents.note(first.id, article.id);
    }

    void replace(Edit.Replace replace) {
        Branch target = known(replace.target());
        requireLevel(replace.content(), target);
        Provision content = withId(carried(target, List.of(replace.content())).getFirst(), target.id);
        List<Branch> made = handedOver(List.of(content), ids(target));
        Branch branch = made.getFirst();
        keepInside(target, branch);
        branch.standFor(target);
        if (branch.caption.isEmpty()) {
            branch.caption = target.caption;
        }
        put(Gap.at(target), made, target);
    }

    /**
     * What stands inside {@code target} and {@code made} alike is not new: its number and its blanks stay as they are. Where
     * another number was handed over, somebody means to correct the row, and it is counted anew.
     */
    private void keepInside(Branch target, Branch made) {
        made.walk().skip(1).forEach(one -> {
            Branch old = tree.find(one.id);
            if (old == null || !target.holds(old) || !old.is(one.level) || !isSame(old.parent, one.parent)) {
                return;
            }
            if (one.number == null || isSame(one.number, old.number)) {
                one.standFor(old);
            }
        });
    }

    private static boolean isSame(@Nullable Branch one, @Nullable Branch other) {
        return one != null && other != null && one.id.equals(other.id);
    }

    private static boolean isSame(ProvisionNumber one, @Nullable ProvisionNumber other) {
        return other != null && one.ordinal() == other.ordinal() && one.suffix() == other.suffix();
    }

    /** Puts {@code branches} there in place of {@code replaced}. */
    private void put(Gap gap, List<Branch> branches, Branch replaced) {
        gap.take(branches, replaced);
        replaced.detach();
        tree.forget(replaced);
        put(gap, branches);
    }

    private void put(Gap gap, List<Branch> branches) {
        int at = gap.at();
        for (Branch branch : branches) {
            gap.parent().add(at++, branch);
            tree.know(branch);
        }
    }

    private Branch known(ProvisionId id) {
        Branch branch = tree.find(id);
        if (branch == null) {
            throw new Refusing(Refusal.TARGET_MISSING, null);
        }
        return branch;
    }

    private Gap gap(Position position) {
        return switch (position) {
            case Position.Before before -> Gap.at(known(before.sibling()));
            case Position.After after -> Gap.at(known(after.sibling())).next();
            case Position.FirstIn first -> new Gap(known(first.parent()), 0);
            case Position.LastIn last -> {
                Branch parent = known(last.parent());
                yield new Gap(parent, parent.children.size());
            }
        };
    }

    /** Refuses when {@code target} may not go from where it stands. */
    private static void leave(Branch target) {
        Gap.requireLeft(Objects.requireNonNull(target.parent, "the root does not move"), Set.of(target));
    }

    /** The words of a heading of a decision or of an annex can be sentences; nobody could say which of them stay. */
    private static boolean isMergeable(Branch into) {
        return !into.is(Level.HEADING) && !into.is(Level.ANNEX) && !into.is(Level.TABLE);
    }

    /** The parts of a merger become one clause: what stands inside the first may be followed by what stands inside the next. */
    private static void requireRow(Branch first, Branch next) {
        if (!first.children.isEmpty() && !next.children.isEmpty()) {
            Gap.requireFollows(first.children.getLast(), next.children.getFirst());
        }
    }

    private static void requireLevel(Provision content, Branch target) {
        if (content.level() != target.level) {
            throw new Refusing(
                    Refusal.LEVEL_MISFIT,
                    target,
                    Structure.name(content.level()),
                    Structure.name(target.level) + "的位置");
        }
    }

    private static boolean startsArticle(Branch article, int border) {
        return article.children.get(border).is(Level.PARAGRAPH);
    }

    private List<Branch> articlesOf(Branch target, List<Integer> borders) {
        List<Branch> all = List.copyOf(target.children);
        var parts = new ArrayList<Branch>();
        for (int i = 0; i < borders.size(); i++) {
            int to = i + 1 < borders.size() ? borders.get(i + 1) : all.size();
            Branch part = new Branch(ids.get(), Level.ARTICLE, "");
            part.fresh = true;
            for (Branch child : all.subList(borders.get(i), to)) {
                child.detach();
                part.add(child);
            }
            parts.add(part);
        }
        return parts;
    }

    private List<Branch> partsOf(Branch target, List<Integer> borders) {
        String text = target.text;
        var parts = new ArrayList<Branch>();
        for (int i = 0; i < borders.size(); i++) {
            int to = i + 1 < borders.size() ? borders.get(i + 1) : text.length();
            Branch part =
                    new Branch(ids.get(), Objects.requireNonNull(target.level), text.substring(borders.get(i), to));
            part.fresh = true;
            parts.add(part);
        }
        target.touch();
        target.text = text.substring(0, borders.getFirst());
        List.copyOf(target.children).forEach(child -> {
            child.detach();
            parts.getLast().add(child);
        });
        return parts;
    }

    /** {@code parts} with the ids of the clauses of {@code target} whose words are found in them. */
    private List<Provision> carried(Branch target, List<Provision> parts) {
        LegalText old = alone(List.of(target.provision()));
        List<Provision> carried = Identities.carry(old, alone(parts)).provisions();
        boolean found = carried.stream().anyMatch(part -> part.id().equals(target.id));
        if (found) {
            return carried;
        }
        var first = new ArrayList<>(carried);
        first.set(0, withId(carried.getFirst(), target.id));
        return first;
    }

    private LegalText alone(List<Provision> provisions) {
        return new LegalText(tree.before.kind(), "", "", provisions, "");
    }

    private static Provision withId(Provision provision, ProvisionId id) {
        return new Provision(
                id,
                provision.level(),
                provision.number(),
                provision.caption(),
                provision.text(),
                provision.layout(),
                provision.children());
    }

    /** Provisions from outside, as fresh branches; ids of {@code own} may come again, others of the text may not. */
    private List<Branch> handedOver(List<Provision> provisions, Set<ProvisionId> own) {
        Set<ProvisionId> seen = new HashSet<>();
        var branches = new ArrayList<Branch>();
        for (Provision provision : provisions) {
            provision.walk().forEach(one -> {
                Branch there = own.contains(one.id()) ? null : tree.find(one.id());
                if (there != null || !seen.add(one.id())) {
                    throw new Refusing(Refusal.ID_TAKEN, there, there == null ? "" : Names.of(there));
                }
                Words.require(one);
            });
            Branch branch = Branch.of(provision);
            branch.freshen();
            branch.walk().forEach(Gap::requireInside);
            branches.add(branch);
        }
        return branches;
    }

    private static Set<ProvisionId> ids(Branch target) {
        Set<ProvisionId> ids = new HashSet<>();
        target.walk().forEach(branch -> ids.add(branch.id));
        return ids;
    }
}
