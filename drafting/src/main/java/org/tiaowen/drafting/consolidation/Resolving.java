package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.editing.Editing;

/**
 * Finds the clauses an instrument names: by their numbers in the law as it was, and where nothing had that number, by the
 * number the instrument itself has given before.
 */
final class Resolving {

    private final LawAsItWas law;
    private final Said said;
    private final Editing editing;

    Resolving(LawAsItWas law, Said said, Editing editing) {
        this.law = law;
        this.said = said;
        this.editing = editing;
    }

    /** The one clause that is named; it is still there. */
    Provision one(Pointer pointer) {
        List<Provision> all = all(pointer);
        if (all.size() > 1) {
            throw new Hindrance(
                    Obstacle.TARGET_AMBIGUOUS, all.getFirst().id(), "“%s”指%d处，请写明是哪一处", pointer.printed(), all.size());
        }
        return all.getFirst();
    }

    /** All clauses that are named, in their old order; more than one for a range only. They are still there. */
    List<Provision> all(Pointer pointer) {
        if (pointer.steps().isEmpty()) {
            throw new Hindrance(Obstacle.TARGET_MISSING, null, "没有写明修改哪一条款，请补充");
        }
        List<Provision> found = found(pointer);
        for (Provision one : found) {
            if (!editing.holds(one.id())) {
                throw new Hindrance(
                        Obstacle.TARGET_MISSING,
                        law.find(one.id()).isPresent() ? parentOf(one) : null,
                        "%s已由前面的修改删去或者重新表述，两处修改请合并",
                        law.name(one.id()));
            }
        }
        return found;
    }

    private List<Provision> found(Pointer pointer) {
        Unit first = pointer.steps().getFirst().unit();
        if (first == Unit.PARAGRAPH || first == Unit.ITEM || first == Unit.SUBITEM) {
            throw new Hindrance(Obstacle.TARGET_AMBIGUOUS, null, "没有写明是哪一条的%s，请补充", pointer.printed());
        }
        @Nullable Provision scope = null;
        List<Provision> found = List.of();
        for (int i = 0; i < pointer.steps().size(); i++) {
            Step step = pointer.steps().get(i);
            found = step(scope, step, pointer);
            boolean last = i == pointer.steps().size() - 1;
            boolean several = last && step.isRange();
            if (found.size() > 1 && !several) {
                throw new Hindrance(
                        Obstacle.TARGET_AMBIGUOUS,
                        found.getFirst().id(),
                        "“%s”在原文中有%d处，请写明是哪一处",
                        pointer.printed(),
                        found.size());
            }
            scope = found.getFirst();
        }
        return found;
    }

    private List<Provision> step(@Nullable Provision scope, Step step, Pointer pointer) {
        List<Provision> found = scope == null || law.find(scope.id()).isPresent()
                ? law.named(scope, step)
                : LawAsItWas.named(row(scope, step.unit().level()), step);
        if (found.isEmpty() && !step.isRange()) {
            Numbered number = new Numbered(step.ordinal(), step.suffix());
            found = known(said.find(scope == null ? null : scope.id(), step.unit(), number));
        }
        if (found.isEmpty()) {
            throw new Hindrance(
                    Obstacle.TARGET_MISSING,
                    nearest(scope, step),
                    "原文中没有%s%s，请核对是否为修改前的序号",
                    pointer.printed(),
                    nearestName(scope, step));
        }
        requireEnds(found, step, pointer);
        return found;
    }

    private void requireEnds(List<Provision> found, Step step, Pointer pointer) {
        if (!step.isRange() || step.ordinal() <= 0) {
            return;
        }
        boolean counted = found.stream().allMatch(one -> one.number() == null);
        boolean whole = counted
                ? found.size() == step.through() - step.ordinal() + 1
                : law.number(found.getFirst()).equals(new Numbered(step.ordinal(), step.suffix()))
                        && law.number(found.getLast()).equals(new Numbered(step.through(), step.throughSuffix()));
        if (!whole) {
            throw new Hindrance(Obstacle.TARGET_MISSING, found.getLast().id(), "原文中没有完整的%s，请核对起止序号", pointer.printed());
        }
    }

    /**
     * The clause in which something is put, named by {@code prefix}: a number this very instruction has told comes first,
     * for 作为第三十四条第二款 speaks of the numbers that will be.
     */
    Optional<Provision> container(List<Step> prefix) {
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        Step first = prefix.getFirst();
        ProvisionId told = first.isRange()
                ? null
                : said.findRecent(null, first.unit(), new Numbered(first.ordinal(), first.suffix()));
        Optional<Provision> start =
                told == null ? Optional.empty() : known(told).stream().findFirst();
        if (start.isEmpty()) {
            return Optional.of(one(new Pointer(prefix)));
        }
        Provision scope = start.orElseThrow();
        Pointer pointer = new Pointer(prefix);
        for (Step step : prefix.subList(1, prefix.size())) {
            scope = step(scope, step, pointer).getFirst();
        }
        return Optional.of(scope);
    }

    /** The article or division in {@code prefix} that this very instruction has numbered so, with what {@code prefix} names in it. */
    Optional<Provision> toldBefore(List<Step> prefix) {
        if (prefix.isEmpty() || prefix.getFirst().isRange()) {
            return Optional.empty();
        }
        Step first = prefix.getFirst();
        ProvisionId told = said.findRecent(null, first.unit(), new Numbered(first.ordinal(), first.suffix()));
        return told == null || prefix.size() > 1
                ? Optional.empty()
                : known(told).stream().findFirst();
    }

    /** The same, told by any instruction before. */
    Optional<Provision> toldAnywhere(List<Step> prefix) {
        if (prefix.size() != 1 || prefix.getFirst().isRange()) {
            return Optional.empty();
        }
        Step first = prefix.getFirst();
        ProvisionId told = said.find(null, first.unit(), new Numbered(first.ordinal(), first.suffix()));
        return told == null ? Optional.empty() : known(told).stream().findFirst();
    }

    /** The clause as it was, where it wasin the law before, else as it is now. */
    private List<Provision> known(@Nullable ProvisionId id) {
        if (id == null) {
            return List.of();
        }
        return law.find(id).or(() -> editing.find(id)).stream().toList();
    }

    private static List<Provision> row(Provision scope, Level level) {
        var row = new ArrayList<Provision>();
        for (Provision child : scope.children()) {
            if (child.level() == level) {
                row.add(child);
            } else if (level.compareTo(child.level()) > 0) {
                row.addAll(row(child, level));
            }
        }
        return row;
    }

    private @Nullable ProvisionId nearest(@Nullable Provision scope, Step step) {
        Provision near = near(scope, step);
        return near == null ? null : near.id();
    }

    private String nearestName(@Nullable Provision scope, Step step) {
        Provision near = near(scope, step);
        return near == null ? "" : "（最接近的是" + law.name(near.id()) + "）";
    }

    private @Nullable Provision near(@Nullable Provision scope, Step step) {
        boolean article = step.unit().level() == Level.ARTICLE;
        if (article && scope == null) {
            return law.articleNear(new Numbered(step.ordinal(), step.suffix()));
        }
        List<Provision> row = law.row(scope, step.unit());
        return row.isEmpty() ? scope : row.getLast();
    }

    private @Nullable ProvisionId parentOf(Provision one) {
        Provision parent = law.parent(one.id());
        return parent == null || !editing.holds(parent.id()) ? null : parent.id();
    }
}
