package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Repeal;
import org.tiaowen.drafting.amendments.Modification.Split;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;

/** The topics about articles: amended, moved, split, put together, new, deleted. */
final class UnitTopics {

    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final Structure structure;
    private final ExpectedWords expected;
    private final Set<ProvisionId> done = new HashSet<>();
    private final List<Topic> topics = new ArrayList<>();

    UnitTopics(LawView before, LawView after, Correspondence who, Structure structure, ExpectedWords expected) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.structure = structure;
        this.expected = expected;
    }

    /**
     * All of them.
     *
     * @param covered units of either text that another topic answers for: those of a deleted chapter
     */
    List<Topic> topics(Set<ProvisionId> covered) {
        done.addAll(covered);
        before.units().forEach(this::split);
        after.units().forEach(this::join);
        after.units().forEach(this::paired);
        inserted();
        deleted();
        return topics;
    }

    private void split(Provision old) {
        List<Provision> parts = who.splits(old);
        if (parts.isEmpty() || done.contains(old.id()) || parts.stream().anyMatch(part -> done.contains(part.id()))) {
            return;
        }
        boolean whole = parts.stream().allMatch(part -> part.level() == old.level());
        Optional<Provision> main = who.current(old).filter(parts::contains);
        if (!whole || main.isEmpty() || old.level() != Level.ARTICLE) {
            return;
        }
        List<String> lines =
                parts.stream().flatMap(part -> Quoted.unit(part, true).stream()).toList();
        List<Pointer> into = parts.stream().map(after::pointer).toList();
        var told = new Telling(
                ChangeForm.ARTICLE,
                DraftingRule.ARTICLE_SPLIT,
                "原%s拆分为%d条。".formatted(before.name(old), parts.size()),
                List.of(new Split(WordChange.NOWHERE, before.clause(old), into, Quoted.payload(lines))));
        List<Modification> apart = new ArrayList<>();
        for (Provision part : parts) {
            if (part.equals(main.orElseThrow())) {
                apart.addAll(whole(old, part));
            } else {
                apart.add(insertion(List.of(part), null));
            }
        }
        var fallback =
                new Telling(ChangeForm.ARTICLE, DraftingRule.ARTICLE_NEW, DraftingRule.ARTICLE_NEW.says(), apart);
        add(old, main.orElseThrow(), parts, List.of(told, fallback), 0);
        done.add(old.id());
    }

    private void join(Provision current) {
        List<Provision> parts = who.mergers(current);
        Optional<Provision> main = who.old(current).filter(parts::contains);
        boolean open = !parts.isEmpty()
                && !done.contains(current.id())
                && parts.stream().noneMatch(part -> done.contains(part.id()))
                && main.isPresent()
                && current.level() == Level.ARTICLE
                && parts.stream().allMatch(part -> part.level() == Level.ARTICLE);
        if (!open) {
            return;
        }
        List<Target> targets = parts.stream().<Target>map(before::clause).toList();
        boolean captioned = !current.caption().isEmpty();
        var told = new Telling(
                ChangeForm.ARTICLE,
                DraftingRule.ARTICLE_JOINED,
                "原%s合并为一条。".formatted(parts.stream().map(before::name).collect(Collectors.joining("、"))),
                List.of(new Join(
                        WordChange.NOWHERE,
                        targets,
                        after.pointer(current),
                        Quoted.payload(Quoted.unit(current, captioned)))));
        List<Modification> apart = new ArrayList<>(whole(main.orElseThrow(), current));
        parts.stream()
                .filter(part -> !part.equals(main.orElseThrow()))
                .forEach(part -> apart.add(new Repeal(WordChange.NOWHERE, List.of(before.clause(part)))));
        var fallback = new Telling(
                ChangeForm.ARTICLE, DraftingRule.ARTICLE_DELETED, DraftingRule.ARTICLE_DELETED.says(), apart);
        add(main.orElseThrow(), current, List.of(current), List.of(told, fallback), 0);
        parts.forEach(part -> done.add(part.id()));
    }

    /** Restated under the number it gets, whatever changed. */
    private List<Modification> whole(Provision old, Provision current) {
        List<Modification> all = new ArrayList<>(lead(old, current, true));
        all.add(new Modification.Substitution(
                WordChange.NOWHERE,
                List.of(before.clause(old)),
                Quoted.payload(Quoted.unit(
                        current, !current.caption().isEmpty() || !old.caption().isEmpty()))));
        return all;
    }

    /** 将第十条改为第十二条 where the number is another one and that has to be told. */
    private List<Modification> lead(Provision old, Provision current, boolean changed) {
        boolean elsewhere = structure.isMoved(current) || structure.changesDivision(old, current);
        boolean renumbered = !sameNumber(old, current);
        if (!elsewhere && !(changed && renumbered)) {
            return List.of();
        }
        return List.of(new Redesignation(WordChange.NOWHERE, before.clause(old), after.pointer(current), null));
    }

    private boolean sameNumber(Provision old, Provision current) {
        return before.pointer(old)
                .steps()
                .getLast()
                .equals(after.pointer(current).steps().getLast());
    }

    private void paired(Provision current) {
        Optional<Provision> found = who.old(current);
        if (found.isEmpty()
                || done.contains(current.id())
                || done.contains(found.orElseThrow().id())) {
            return;
        }
        Provision old = found.orElseThrow();
        done.add(old.id());
        done.add(current.id());
        var asItIs = new UnitTelling(before, after, old, current, who, expected, List.of());
        boolean stays = asItIs.stays();
        List<Modification> lead = lead(old, current, !stays);
        if (stays) {
            stays(old, current, lead);
            return;
        }
        var ways = new UnitTelling(before, after, old, current, who, expected, lead).ways();
        add(old, current, List.of(current), ways.tellings(), ways.preferred());
    }

    /** Nothing but its place is told, and not even that where it follows; the other ways are for where that is not enough. */
    private void stays(Provision old, Provision current, List<Modification> lead) {
        List<Telling> ways = new ArrayList<>();
        if (lead.isEmpty()) {
            DraftingRule rule = expected.isSwept(current) ? DraftingRule.WORDS_SWEEP : DraftingRule.CONSEQUENTIAL;
            ways.add(new Telling(ChangeForm.WORDS, rule, rule.says(), lead));
        } else {
            ways.add(
                    new Telling(ChangeForm.WORDS, DraftingRule.ARTICLE_MOVED, DraftingRule.ARTICLE_MOVED.says(), lead));
        }
        List<Modification> told = sameNumber(old, current) ? lead : lead(old, current, true);
        ways.add(new Telling(
                ChangeForm.ARTICLE,
                DraftingRule.CITATION_STATED,
                DraftingRule.CITATION_STATED.says(),
                restated(old, current, told)));
        boolean follows =
                !String.join("\n", Quoted.unit(old, false)).equals(String.join("\n", Quoted.unit(current, false)));
        add(old, current, List.of(current), ways, 0);
        if (!follows) {
            topics.getLast().quiet();
        }
    }

    private List<Modification> restated(Provision old, Provision current, List<Modification> lead) {
        List<Modification> all = new ArrayList<>(lead);
        boolean captioned = !current.caption().isEmpty() || !old.caption().isEmpty();
        all.add(new Modification.Substitution(
                WordChange.NOWHERE, List.of(before.clause(old)), Quoted.payload(Quoted.unit(current, captioned))));
        return all;
    }

    private void add(Provision old, Provision current, List<Provision> makes, List<Telling> ways, int preferred) {
        makes.forEach(made -> done.add(made.id()));
        topics.add(new Topic(
                        old.id(),
                        before.name(old),
                        after.name(current),
                        after.rank(current),
                        makes.stream().map(Provision::id).collect(Collectors.toSet()),
                        ways,
                        preferred)
                .standingIn(division(current)));
    }

    /** The division a unit stands in: by its old number where it was there before. */
    private Optional<Pointer> division(Provision current) {
        return after.parent(current)
                .flatMap(parent ->
                        who.old(parent).isPresent() ? who.old(parent).flatMap(before::named) : after.named(parent));
    }

    private void inserted() {
        List<Provision> units = after.units();
        for (int i = 0; i < units.size(); i++) {
            if (done.contains(units.get(i).id())) {
                continue;
            }
            int end = i + 1;
            while (end < units.size() && continues(units.get(end - 1), units.get(end))) {
                end++;
            }
            insertedRun(units.subList(i, end));
            i = end - 1;
        }
    }

    private boolean continues(Provision one, Provision next) {
        return !done.contains(next.id())
                && next.level() == one.level()
                && Objects.equals(after.parentId(one), after.parentId(next));
    }

    private void insertedRun(List<Provision> run) {
        Provision first = run.getFirst();
        List<Telling> ways = new ArrayList<>();
        ways.add(inserting(run, null));
        topics.add(new Topic(
                        first.id(),
                        "",
                        run.size() == 1
                                ? after.name(first)
                                : LawView.range(after.pointer(first), after.pointer(run.getLast()))
                                        .printed(),
                        after.rank(first),
                        run.stream().map(Provision::id).collect(Collectors.toSet()),
                        ways,
                        0)
                .standingIn(division(first)));
    }

    private Telling inserting(List<Provision> run, @Nullable Provision division) {
        return new Telling(
                ChangeForm.ARTICLE,
                DraftingRule.ARTICLE_NEW,
                DraftingRule.ARTICLE_NEW.says(),
                List.of(insertion(run, division)));
    }

    private Modification insertion(List<Provision> run, @Nullable Provision division) {
        List<String> lines = run.stream()
                .flatMap(one -> Quoted.unit(one, run.size() > 1).stream())
                .toList();
        List<Pointer> as = run.stream().map(after::pointer).toList();
        return new Insertion(
                WordChange.NOWHERE,
                run.getFirst().level(),
                ranged(as),
                division == null ? null : new Anchor(null, before.clause(division)),
                Quoted.payload(lines));
    }

    /** Three and more numbers in a row as a range. */
    static List<Pointer> ranged(List<Pointer> pointers) {
        boolean row = pointers.size() > 2;
        for (int i = 1; i < pointers.size(); i++) {
            var one = pointers.get(i - 1).steps().getLast();
            var next = pointers.get(i).steps().getLast();
            row &= one.suffix() == 0 && next.suffix() == 0 && next.ordinal() == one.ordinal() + 1;
        }
        return row ? List.of(LawView.range(pointers.getFirst(), pointers.getLast())) : pointers;
    }

    private void deleted() {
        List<Provision> units = before.units();
        for (int i = 0; i < units.size(); i++) {
            if (done.contains(units.get(i).id())) {
                continue;
            }
            int end = i + 1;
            while (end < units.size()
                    && !done.contains(units.get(end).id())
                    && units.get(end).level() == units.get(i).level()) {
                end++;
            }
            deletedRun(units.subList(i, end));
            i = end - 1;
        }
    }

    private void deletedRun(List<Provision> run) {
        Provision first = run.getFirst();
        List<Target> targets = ranged(run.stream().map(before::pointer).toList()).stream()
                .<Target>map(Target.Clause::new)
                .toList();
        topics.add(new Topic(
                        first.id(),
                        new Target.Clause(
                                        run.size() == 1
                                                ? before.pointer(first)
                                                : LawView.range(before.pointer(first), before.pointer(run.getLast())))
                                .printed(),
                        "",
                        structure.placeOfDeleted(first),
                        Set.of(),
                        List.of(new Telling(
                                ChangeForm.ARTICLE,
                                DraftingRule.ARTICLE_DELETED,
                                DraftingRule.ARTICLE_DELETED.says(),
                                List.of(new Repeal(WordChange.NOWHERE, targets)))),
                        0)
                .taking(run.stream().map(Provision::id).collect(Collectors.toSet())));
    }
}
