package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/**
 * One state of a law as an instrument sees it: units (articles; the points and plain headings of a decision), the divisions over
 * them, and what stands outside, each with the steps that name it.
 */
final class LawView {

    private final LegalText text;
    private final List<Provision> units = new ArrayList<>();
    private final List<Provision> divisions = new ArrayList<>();
    private final List<Provision> outside = new ArrayList<>();
    private final Map<ProvisionId, Integer> ranks = new HashMap<>();
    private final Map<ProvisionId, Provision> parents = new HashMap<>();
    private final Map<ProvisionId, List<Step>> steps = new HashMap<>();

    LawView(LegalText text) {
        this.text = text;
        text.provisions().forEach(top -> read(top, List.of()));
    }

    LegalText text() {
        return text;
    }

    /** Articles and their like outside annexes, in reading order. */
    List<Provision> units() {
        return units;
    }

    /** 编、章、节 and headings over units, in reading order. */
    List<Provision> divisions() {
        return divisions;
    }

    /** What is neither, with all inside it: preamble, annexes, loose paragraphs. */
    List<Provision> outside() {
        return outside;
    }

    /** The place of a unit among the units, from 0. */
    int rank(Provision unit) {
        return Objects.requireNonNull(ranks.get(unit.id()), () -> "Not a unit: " + unit.id());
    }

    boolean isUnit(ProvisionId id) {
        return ranks.containsKey(id);
    }

    /** What it stands in; empty at the top. */
    Optional<Provision> parent(Provision provision) {
        return Optional.ofNullable(parents.get(provision.id()));
    }

    /** The id of what it stands in, null at the top. */
    @Nullable
    ProvisionId parentId(Provision provision) {
        Provision parent = parents.get(provision.id());
        return parent == null ? null : parent.id();
    }

    /** The units in a division. */
    List<Provision> unitsIn(Provision division) {
        return division.walk().filter(one -> isUnit(one.id())).toList();
    }

    Pointer pointer(Provision provision) {
        return new Pointer(Objects.requireNonNull(steps.get(provision.id()), () -> "No name for " + provision.id()));
    }

    /** The steps that name it, where it has a number. */
    Optional<Pointer> named(Provision provision) {
        return Optional.ofNullable(steps.get(provision.id())).map(Pointer::new);
    }

    Target.Clause clause(Provision provision) {
        return new Target.Clause(pointer(provision));
    }

    /** 第三条, 第二章, 引言, 附件一; empty where nothing names it. */
    String name(Provision provision) {
        List<Step> named = steps.get(provision.id());
        if (named != null) {
            return new Pointer(named).printed();
        }
        return switch (provision.level()) {
            case PREAMBLE -> "引言";
            case EFFECTIVE -> "施行条款";
            case SIGNATURE -> "署名";
            case TABLE -> "表格";
            default -> "段落";
        };
    }

    static Step step(Unit unit, int ordinal, int suffix) {
        return new Step(unit, ordinal, suffix, ordinal, suffix);
    }

    static Pointer range(Pointer first, Pointer last) {
        Step from = first.steps().getLast();
        Step to = last.steps().getLast();
        List<Step> all = new ArrayList<>(first.steps().subList(0, first.steps().size() - 1));
        all.add(new Step(from.unit(), from.ordinal(), from.suffix(), to.ordinal(), to.suffix()));
        return new Pointer(all);
    }

    private void read(Provision provision, List<Step> above) {
        switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> division(provision, above);
            case HEADING -> {
                if (provision
                        .walk()
                        .skip(1)
                        .anyMatch(one -> one.level() == Level.ARTICLE || one.level() == Level.POINT)) {
                    division(provision, above);
                } else {
                    unit(provision, List.of());
                }
            }
            case ARTICLE, POINT -> unit(provision, List.of());
            default -> {
                outside.add(provision);
                unit(provision.level()).ifPresent(unit -> {
                    ProvisionNumber number = provision.number();
                    if (provision.level() == Level.ANNEX) {
                        steps.put(provision.id(), List.of(step(unit, number == null ? 0 : number.ordinal(), 0)));
                    }
                });
                provision.children().forEach(child -> parents.put(child.id(), provision));
            }
        }
    }

    private void division(Provision provision, List<Step> above) {
        divisions.add(provision);
        List<Step> own = numbered(provision, above);
        for (Provision child : provision.children()) {
            parents.put(child.id(), provision);
            read(child, own);
        }
    }

    private void unit(Provision provision, List<Step> above) {
        ranks.put(provision.id(), units.size());
        units.add(provision);
        inside(provision, numbered(provision, above));
    }

    private void inside(Provision provision, List<Step> above) {
        boolean alone = provision.children().stream()
                        .filter(child -> child.level() == Level.PARAGRAPH)
                        .count()
                == 1;
        int paragraphs = 0;
        for (Provision child : provision.children()) {
            parents.put(child.id(), provision);
            List<Step> own = above;
            if (child.level() == Level.PARAGRAPH) {
                paragraphs++;
                List<Step> named = new ArrayList<>(above);
                named.add(step(Unit.PARAGRAPH, paragraphs, 0));
                steps.put(child.id(), named);
                own = alone ? above : named;
            } else {
                own = numbered(child, above);
            }
            inside(child, own);
        }
    }

    /** Names it by its number; without one it has no name of its own. */
    private List<Step> numbered(Provision provision, List<Step> above) {
        ProvisionNumber number = provision.number();
        Optional<Unit> unit = unit(provision.level());
        if (number == null || unit.isEmpty()) {
            return above;
        }
        List<Step> own = new ArrayList<>(above);
        own.add(step(unit.orElseThrow(), number.ordinal(), number.suffix()));
        steps.put(provision.id(), own);
        return own;
    }

    private static Optional<Unit> unit(Level level) {
        for (Unit unit : Unit.values()) {
            if (unit.level() == level) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
