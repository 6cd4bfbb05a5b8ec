package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.DivisionInsertion;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Repeal;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.identity.ClauseText;

/** The topics beside those about articles: title, preamble, divisions, annexes. */
final class OtherTopics {

    /** In front of the first article, and behind the last. */
    private static final double FIRST = -3;

    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final Structure structure;
    private final ExpectedWords expected;
    private final Set<ProvisionId> covered = new HashSet<>();
    private final List<Topic> topics = new ArrayList<>();

    OtherTopics(LawView before, LawView after, Correspondence who, Structure structure, ExpectedWords expected) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.structure = structure;
        this.expected = expected;
    }

    List<Topic> topics() {
        title();
        preambles();
        before.divisions().forEach(this::deletedDivision);
        after.divisions().forEach(this::division);
        outside();
        return topics;
    }

    /** Units of the old text that go with a deleted division. */
    Set<ProvisionId> covered() {
        return covered;
    }

    private void title() {
        String is = after.text().title();
        if (ClauseText.sameWords(before.text().title(), is)) {
            return;
        }
        ProvisionId id = before.units().isEmpty() ? ProvisionId.next() : new ProvisionId(new java.util.UUID(0, 1));
        add(
                id,
                "题目",
                "题目",
                FIRST,
                Set.of(),
                new Substitution(WordChange.NOWHERE, List.of(new Target.LawTitle()), Quoted.payload(List.of(is))));
    }

    private static List<Provision> preambles(LawView view) {
        return view.outside().stream()
                .filter(one -> one.level() == Level.PREAMBLE)
                .toList();
    }

    private void preambles() {
        List<Provision> was = preambles(before);
        List<Provision> is = preambles(after);
        boolean same = was.size() == is.size();
        for (int i = 0; same && i < is.size(); i++) {
            same = sameWords(was.get(i), is.get(i));
        }
        if (same) {
            return;
        }
        List<String> lines =
                is.stream().flatMap(one -> Quoted.clause(one).stream()).toList();
        Provision key = was.isEmpty() ? is.getFirst() : was.getFirst();
        String oldName = was.isEmpty() ? "" : "引言";
        String newName = is.isEmpty() ? "" : "引言";
        Modification told = is.isEmpty()
                ? new Repeal(WordChange.NOWHERE, List.of(new Target.Preamble()))
                : was.isEmpty()
                        ? new Insertion(WordChange.NOWHERE, Level.PREAMBLE, List.of(), null, Quoted.payload(lines))
                        : new Substitution(WordChange.NOWHERE, List.of(new Target.Preamble()), Quoted.payload(lines));
        add(key.id(), oldName, newName, FIRST + 1, ids(is), told);
    }

    private static boolean sameWords(Provision one, Provision other) {
        return Quoted.clause(one).equals(Quoted.clause(other));
    }

    private static Set<ProvisionId> ids(List<Provision> provisions) {
        Set<ProvisionId> ids = new HashSet<>();
        provisions.forEach(one -> one.walk().forEach(inside -> ids.add(inside.id())));
        return ids;
    }

    private void division(Provision current) {
        Optional<Provision> old = who.old(current);
        if (after.named(current).isEmpty()) {
            return;
        }
        if (old.isEmpty()) {
            newDivision(current);
            return;
        }
        if (before.named(old.orElseThrow()).isEmpty()) {
            return;
        }
        Provision was = old.orElseThrow();
        boolean renamed = !ClauseText.sameWords(was.text(), current.text());
        boolean moved = structure.isMoved(current);
        if (!renamed && !moved) {
            return;
        }
        List<Modification> told = new ArrayList<>();
        if (moved) {
            told.add(new Redesignation(WordChange.NOWHERE, before.clause(was), after.pointer(current), null));
        }
        List<Telling> ways = new ArrayList<>();
        if (expected.comesRight(current)) {
            ways.add(
                    new Telling(ChangeForm.WORDS, DraftingRule.CONSEQUENTIAL, DraftingRule.CONSEQUENTIAL.says(), told));
        }
        if (renamed) {
            List<Modification> titled = new ArrayList<>(told);
            titled.add(new Substitution(
                    WordChange.NOWHERE,
                    List.of(new Target.DivisionTitle(before.pointer(was))),
                    Quoted.payload(List.of(current.text()))));
            ways.add(new Telling(ChangeForm.WORDS, DraftingRule.DIVISION, DraftingRule.DIVISION.says(), titled));
        }
        topics.add(new Topic(
                was.id(), before.name(was), after.name(current), place(current), Set.of(current.id()), ways, 0));
    }

    private double place(Provision current) {
        List<Provision> units = after.unitsIn(current);
        return units.isEmpty() ? after.units().size() : after.rank(units.getFirst()) - 0.4;
    }

    /** With the new divisions in it, which the same instruction tells. */
    private void newDivision(Provision current) {
        if (after.parent(current).filter(parent -> who.old(parent).isEmpty()).isPresent()) {
            return;
        }
        List<Modification> told = new ArrayList<>();
        Set<ProvisionId> makes = new HashSet<>();
        current.walk()
                .filter(one -> after.divisions().contains(one))
                .filter(one -> who.old(one).isEmpty() && after.named(one).isPresent())
                .forEach(one -> {
                    makes.add(one.id());
                    told.add(insertion(one, current));
                });
        topics.add(new Topic(
                current.id(),
                "",
                after.name(current),
                place(current) - depth(current),
                makes,
                List.of(new Telling(ChangeForm.ARTICLE, DraftingRule.DIVISION, DraftingRule.DIVISION.says(), told)),
                0));
    }

    /** Its articles are told with it, but for those that a division inside it tells. */
    private Modification insertion(Provision division, Provision outermost) {
        List<Pointer> numbers = after.unitsIn(division).stream()
                .filter(unit -> division.id().equals(after.parentId(unit)))
                .map(after::pointer)
                .toList();
        List<Pointer> includes =
                numbers.size() < 2 ? numbers : List.of(LawView.range(numbers.getFirst(), numbers.getLast()));
        Optional<Provision> parent = after.parent(division);
        Target.Clause within = division.equals(outermost)
                ? parent.flatMap(who::old).map(before::clause).orElse(null)
                : parent.map(after::clause).orElse(null);
        Anchor place = within == null ? null : new Anchor(null, within);
        return new DivisionInsertion(
                WordChange.NOWHERE, division.level(), after.pointer(division), place, division.text(), includes);
    }

    /** A chapter comes before the sections in it. */
    private double depth(Provision division) {
        int above = 0;
        for (Optional<Provision> at = after.parent(division); at.isPresent(); at = after.parent(at.orElseThrow())) {
            above++;
        }
        return 0.2 - 0.05 * above;
    }

    private void deletedDivision(Provision old) {
        if (who.current(old).isPresent()
                || covered.contains(old.id())
                || before.named(old).isEmpty()) {
            return;
        }
        List<Provision> units = before.unitsIn(old);
        boolean empty = units.stream()
                .noneMatch(unit -> who.current(unit).isPresent()
                        || !who.splits(unit).isEmpty()
                        || after.units().stream()
                                .anyMatch(now -> who.mergers(now).contains(unit)));
        boolean bare = old.walk()
                .skip(1)
                .noneMatch(one ->
                        who.current(one).isPresent() && before.divisions().contains(one));
        double place = units.isEmpty() ? after.units().size() : structure.placeOfDeleted(units.getFirst());
        if (empty && bare) {
            old.walk().forEach(one -> covered.add(one.id()));
            add(
                    old.id(),
                    before.name(old),
                    "",
                    place,
                    Set.of(),
                    new Repeal(WordChange.NOWHERE, List.of(before.clause(old))));
            Set<ProvisionId> taken = new HashSet<>();
            old.walk().forEach(one -> taken.add(one.id()));
            topics.getLast().closing().taking(taken);
            return;
        }
        Optional<Provision> previous = previous(old);
        Modification told = previous.isPresent()
                ? new Join(
                        WordChange.NOWHERE,
                        List.of(before.clause(previous.orElseThrow()), before.clause(old)),
                        before.pointer(previous.orElseThrow()),
                        Quoted.payload(List.of()))
                : new Repeal(WordChange.NOWHERE, List.of(new Target.DivisionTitle(before.pointer(old))));
        add(old.id(), before.name(old), "", place, Set.of(), told);
        topics.getLast().closing();
    }

    /** The division in front of {@code old} that is of its level and stands in the same one. */
    private Optional<Provision> previous(Provision old) {
        Provision found = null;
        for (Provision division : before.divisions()) {
            if (division.equals(old)) {
                return Optional.ofNullable(found);
            }
            boolean sibling = division.level() == old.level()
                    && Objects.equals(before.parentId(division), before.parentId(old))
                    && who.current(division).isPresent();
            found = sibling ? division : found;
        }
        return Optional.empty();
    }

    /** Annexes and what else stands outside, each restated where anything in it is another. */
    private void outside() {
        double place = after.units().size() + 1.0;
        for (Provision current : after.outside()) {
            if (current.level() == Level.PREAMBLE) {
                continue;
            }
            place++;
            Optional<Provision> old = who.old(current);
            if (old.isEmpty()) {
                add(current.id(), "", after.name(current), place, ids(List.of(current)), insertion(current));
            } else if (!sameWords(old.orElseThrow(), current)) {
                Provision was = old.orElseThrow();
                add(
                        was.id(),
                        before.name(was),
                        after.name(current),
                        place,
                        ids(List.of(current)),
                        new Substitution(WordChange.NOWHERE, List.of(target(was)), payload(current)));
            }
        }
        for (Provision old : before.outside()) {
            if (old.level() != Level.PREAMBLE && who.current(old).isEmpty()) {
                add(
                        old.id(),
                        before.name(old),
                        "",
                        place + 0.5,
                        Set.of(),
                        new Repeal(WordChange.NOWHERE, List.of(target(old))));
            }
        }
    }

    private Modification insertion(Provision current) {
        List<Pointer> as = current.level() == Level.ANNEX ? List.of(after.pointer(current)) : List.of();
        return new Insertion(WordChange.NOWHERE, current.level(), as, null, payload(current));
    }

    private static org.tiaowen.drafting.amendments.Payload payload(Provision current) {
        return Quoted.payload(Quoted.clause(current));
    }

    private Target target(Provision old) {
        if (old.level() == Level.ANNEX) {
            return before.clause(old);
        }
        return before.parent(old).<Target>map(before::clause).orElseGet(Target.WholeText::new);
    }

    private void add(
            ProvisionId id, String oldName, String newName, double place, Set<ProvisionId> makes, Modification told) {
        DraftingRule rule = told instanceof DivisionInsertion || told instanceof Join || isDivision(told)
                ? DraftingRule.DIVISION
                : DraftingRule.OUTSIDE;
        topics.add(new Topic(
                id,
                oldName,
                newName,
                place,
                makes,
                List.of(new Telling(ChangeForm.ARTICLE, rule, rule.says(), List.of(told))),
                0));
    }

    private static boolean isDivision(Modification told) {
        return told instanceof Repeal repeal
                && repeal.targets().stream()
                        .allMatch(target -> target instanceof Target.DivisionTitle
                                || (target instanceof Target.Clause clause
                                        && clause.pointer()
                                                        .steps()
                                                        .getLast()
                                                        .unit()
                                                        .level()
                                                != Level.ANNEX));
    }
}
