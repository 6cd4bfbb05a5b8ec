package org.tiaowen.drafting.derivation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Swap;
import org.tiaowen.drafting.amendments.Modification.Sweep;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Step;

/** The instructions that gather the same swap of words in several articles, as far as these are not restated anyhow. */
final class SweepTopics {

    /** Up to so many articles are listed; more are told as the whole text where the words stand nowhere else. */
    private static final int LISTED = 10;

    private final LawView before;
    private final LawView after;
    private final Correspondence who;
    private final List<Sweeps.Found> found;

    SweepTopics(LawView before, LawView after, Correspondence who, List<Sweeps.Found> found) {
        this.before = before;
        this.after = after;
        this.who = who;
        this.found = found;
    }

    /** The topics that go with the way the {@code others} are told at the moment. */
    List<Topic> topics(List<Topic> others) {
        Set<ProvisionId> restated = new LinkedHashSet<>();
        Set<List<Step>> targets = new LinkedHashSet<>();
        for (Topic topic : others) {
            Telling telling = topic.telling();
            if ((telling.form() == ChangeForm.ARTICLE
                            && !telling.modifications().isEmpty())
                    || telling.cited()) {
                restated.addAll(topic.makes());
            }
            telling.modifications().forEach(modification -> restates(modification, targets));
        }
        Map<List<Target>, List<Swap>> swaps = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(
                        (Sweeps.Found one) -> -one.swap().words().length()))
                .forEach(one -> {
                    List<Target> within = within(one, restated, targets);
                    if (!within.isEmpty()) {
                        swaps.computeIfAbsent(within, unused -> new ArrayList<>())
                                .add(one.swap());
                    }
                });
        List<Topic> topics = new ArrayList<>();
        swaps.forEach((within, same) -> topics.add(topic(within, same, topics.size(), units(same))));
        return topics;
    }

    /** What an operation restates or takes away with all inside it. */
    private static void restates(Modification modification, Set<List<Step>> targets) {
        switch (modification) {
            case Modification.Substitution told -> told.targets().forEach(target -> restates(target, targets));
            case Modification.Repeal told -> told.targets().forEach(target -> restates(target, targets));
            case Modification.Join told -> told.targets().forEach(target -> restates(target, targets));
            case Modification.Split told -> restates(told.target(), targets);
            default -> {}
        }
    }

    private static void restates(Target target, Set<List<Step>> targets) {
        switch (target) {
            case Target.Clause clause -> targets.add(clause.pointer().steps());
            case Target.NaturalParagraph line -> restates(line.within(), targets);
            case Target.WholeText whole -> targets.add(List.of());
            case Target.LawTitle title -> {}
            case Target.Preamble preamble -> {}
            case Target.DivisionTitle title -> {}
            case Target.Sentence sentence -> {}
        }
    }

    private List<Target> within(Sweeps.Found one, Set<ProvisionId> restated, Set<List<Step>> targets) {
        Map<ProvisionId, Provision> left = new LinkedHashMap<>();
        one.clauses().forEach((clause, unit) -> {
            if (!restated.contains(unit.id()) && !isRestated(clause, targets)) {
                left.put(clause, unit);
            }
        });
        long units = left.values().stream().map(Provision::id).distinct().count();
        if (one.throughout() && units > LISTED) {
            return List.of(new Target.WholeText());
        }
        Set<Target> places = new LinkedHashSet<>();
        for (Provision unit : after.units()) {
            if (!left.containsValue(unit)) {
                continue;
            }
            List<Provision> here = unit.walk()
                    .filter(part -> left.containsKey(part.id()))
                    .flatMap(part -> who.old(part).stream())
                    .toList();
            who.old(unit)
                    .ifPresent(old -> places.addAll(places(old, here, one.swap().words())));
        }
        return places.stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    /** The article where each of its paragraphs is meant, else the paragraphs. */
    private List<Target> places(Provision unit, List<Provision> parts, String words) {
        Set<Provision> paragraphs = new LinkedHashSet<>();
        parts.forEach(part -> paragraphs.add(paragraph(part)));
        boolean everywhere = paragraphs.size() == unit.children().size()
                && unit.walk().filter(one -> one.text().contains(words)).allMatch(parts::contains);
        return everywhere
                ? List.of(before.clause(unit))
                : paragraphs.stream().<Target>map(before::clause).toList();
    }

    private Provision paragraph(Provision part) {
        Provision at = part;
        while (at.level() != Level.PARAGRAPH && !before.isUnit(at.id())) {
            at = before.parent(at).orElseThrow();
        }
        return at;
    }

    private boolean isRestated(ProvisionId current, Set<List<Step>> targets) {
        Optional<Provision> old = after.text().find(current).flatMap(who::old);
        return old.flatMap(before::named)
                .filter(pointer -> targets.stream()
                        .anyMatch(target -> target.size() <= pointer.steps().size()
                                && pointer.steps().subList(0, target.size()).equals(target)))
                .isPresent();
    }

    private int rank(Target target) {
        return target instanceof Target.Clause clause
                ? clause.pointer().steps().stream().mapToInt(Step::ordinal).reduce(0, (sum, step) -> sum * 100 + step)
                        * (clause.pointer().steps().size() == 1 ? 100 : 1)
                : 0;
    }

    /** The units in which one of these swaps is made. */
    private Set<ProvisionId> units(List<Swap> swaps) {
        Set<ProvisionId> units = new LinkedHashSet<>();
        found.stream()
                .filter(one -> swaps.contains(one.swap()))
                .forEach(one -> one.clauses().values().forEach(unit -> units.add(unit.id())));
        return units;
    }

    private Topic topic(List<Target> within, List<Swap> swaps, int order, Set<ProvisionId> makes) {
        boolean whole = within.size() == 1 && within.getFirst() instanceof Target.WholeText;
        String reason = whole ? "通篇作相同的词语修改，写为一项。" : "%d处作相同的词语修改，合并写明。".formatted(within.size());
        var telling = new Telling(
                ChangeForm.WORDS,
                DraftingRule.WORDS_SWEEP,
                reason,
                List.of(new Sweep(WordChange.NOWHERE, within, swaps)));
        String names = whole ? "全文" : "多条";
        double place = after.units().size() + (whole ? 0.9 : 0.5) + 0.0001 * order;
        ProvisionId id =
                new ProvisionId(UUID.nameUUIDFromBytes(swaps.getFirst().words().getBytes(StandardCharsets.UTF_8)));
        return new Topic(id, names, names, place, makes, List.of(telling), 0);
    }
}
