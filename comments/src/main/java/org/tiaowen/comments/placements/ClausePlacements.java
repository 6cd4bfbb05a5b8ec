package org.tiaowen.comments.placements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.MatchReason;

/**
 * What became of every clause of one text in another, as a link to the clause has to follow it. The lineage alone tells where a
 * clause went; words are looked at only to tell whether they are the same.
 */
final class ClausePlacements {

    /** Between breaks, shorter stretches than this stand in many clauses: 应当自受理之日起 has eight characters. */
    private static final int LEAST_PIECE = 10;

    private static final Pattern BREAKS = Pattern.compile("[，。；：、\\s]+");

    private final LegalText oldText;
    private final Places oldPlaces;
    private final Places newPlaces;
    private final Map<ProvisionId, List<LineageRelation>> fates = new HashMap<>();
    private final Map<ProvisionId, List<Provision>> origins = new HashMap<>();
    private final Map<ProvisionId, Provision> currents = new HashMap<>();
    private final Map<ProvisionId, Integer> order = new HashMap<>();
    private final Map<ProvisionId, ClausePlacement> placed = new LinkedHashMap<>();

    private ClausePlacements(LegalText oldText, LegalText newText, Lineage lineage) {
        this.oldText = oldText;
        this.oldPlaces = Places.of(oldText);
        this.newPlaces = Places.of(newText);
        Map<ProvisionId, Provision> olds = new HashMap<>();
        oldText.walk().forEach(provision -> olds.put(provision.id(), provision));
        for (LineageRelation relation : lineage.relations()) {
            relation.old().ifPresent(old -> fates.computeIfAbsent(old, any -> new ArrayList<>())
                    .add(relation));
            Provision before = relation.old().map(olds::get).orElse(null);
            if (before != null) {
                relation.current().ifPresent(current -> origins.computeIfAbsent(current, any -> new ArrayList<>())
                        .add(before));
            }
        }
        newText.walk().forEach(provision -> {
            order.put(provision.id(), order.size());
            currents.put(provision.id(), provision);
        });
    }

    /** One for each clause of {@code oldText}, in its order. */
    static List<ClausePlacement> of(LegalText oldText, LegalText newText, Lineage lineage) {
        var placements = new ClausePlacements(oldText, newText, lineage);
        placements.oldText.provisions().forEach(provision -> placements.place(provision, List.of()));
        return List.copyOf(placements.placed.values());
    }

    /** @param around what a link on this clause falls back to when the clause is gone */
    private void place(Provision source, List<ProvisionId> around) {
        // keeps its place in the reading order while the clauses inside are placed first
        placed.put(source.id(), new ClausePlacement(source.id(), PlacementStatus.SOURCE_DELETED, List.of(), around));
        List<ProvisionId> targets = targets(relations(source.id()));
        List<ProvisionId> inside = targets.isEmpty() ? around : targets;
        source.children().forEach(child -> place(child, inside));
        placed.put(source.id(), placed(source, around));
    }

    private ClausePlacement placed(Provision source, List<ProvisionId> around) {
        List<LineageRelation> relations = relations(source.id());
        List<ProvisionId> targets = targets(relations);
        if (relations.stream().anyMatch(LineageRelation::ambiguous)) {
            List<ProvisionId> rivals = relations.stream()
                    .flatMap(relation -> relation.rivals().stream())
                    .filter(rival -> rival.before().equals(source.id()))
                    .sorted(Comparator.comparingDouble(Rival::score).reversed())
                    .map(Rival::after)
                    .toList();
            List<ProvisionId> likely = distinct(rivals, inOrder(wandered(source, List.of())));
            return placed(source, PlacementStatus.AMBIGUOUS, targets, distinct(likely, around));
        }
        if (targets.isEmpty()) {
            List<ProvisionId> wandered = wandered(source, List.of());
            return placed(source, PlacementStatus.SOURCE_DELETED, targets, distinct(inOrder(wandered), around));
        }
        Optional<LineageRelation> whole = whole(source, relations);
        if (whole.isEmpty()) {
            return placed(source, PlacementStatus.SPLIT, targets, List.of());
        }
        ProvisionId target = whole.orElseThrow().current().orElseThrow();
        List<ProvisionId> parted = parted(source, target);
        if (!parted.isEmpty()) {
            return placed(source, PlacementStatus.SPLIT, inOrder(distinct(List.of(target), parted)), List.of());
        }
        PlacementStatus status = status(source, whole.orElseThrow(), target);
        return status == PlacementStatus.MERGED && nothingIsLeft(source, target)
                ? placed(source, PlacementStatus.SOURCE_DELETED, List.of(), distinct(List.of(target), around))
                : placed(source, status, List.of(target), List.of());
    }

    private static ClausePlacement placed(
            Provision source, PlacementStatus status, List<ProvisionId> targets, List<ProvisionId> choices) {
        return new ClausePlacement(
                source.id(),
                status,
                targets,
                choices.stream().filter(choice -> !targets.contains(choice)).toList());
    }

    private PlacementStatus status(Provision source, LineageRelation relation, ProvisionId target) {
        if (origins.getOrDefault(target, List.of()).size() > 1 && !sameWords(source, target)) {
            return PlacementStatus.MERGED;
        }
        if (!sameWords(source, target)) {
            return PlacementStatus.KEPT_CHANGED;
        }
        boolean stays = relation.kind() != LineageKind.MOVED
                && oldPlaces.designation(source.id()).equals(newPlaces.designation(target));
        return stays ? PlacementStatus.KEPT : PlacementStatus.MOVED;
    }

    /** The only clause that took the words over; none where several did. */
    private Optional<LineageRelation> whole(Provision source, List<LineageRelation> relations) {
        List<LineageRelation> led =
                relations.stream().filter(one -> one.after() != null).toList();
        if (led.size() == 1) {
            return Optional.of(led.getFirst());
        }
        // words that were copied elsewhere while the clause stands as it did
        List<LineageRelation> untouched = led.stream()
                .filter(one -> one.reason() == MatchReason.SAME_ID)
                .filter(one -> sameWords(source, one.current().orElseThrow()))
                .toList();
        return untouched.size() == 1 ? Optional.of(untouched.getFirst()) : Optional.empty();
    }

    /**
     * Where clauses inside {@code source} went that are not inside {@code target}: what was said about an article may have been
     * said about the paragraph that is an article of its own now. Of a heading that is no question: what is said about a chapter
     * is said about the chapter.
     */
    private List<ProvisionId> parted(Provision source, ProvisionId target) {
        Provision now = currents.get(target);
        if (now == null || ClauseText.isHeading(source.level()) || sameWords(source, target)) {
            return List.of();
        }
        List<Provision> inside = now.walk().toList();
        Set<ProvisionId> insideIds = inside.stream().map(Provision::id).collect(Collectors.toSet());
        Set<ProvisionId> parted = new LinkedHashSet<>(wandered(source, inside));
        source.children().forEach(child -> gatherParted(child, insideIds, parted));
        return List.copyOf(parted);
    }

    private void gatherParted(Provision part, Set<ProvisionId> inside, Set<ProvisionId> parted) {
        List<ProvisionId> outside = Optional.ofNullable(placed.get(part.id())).stream()
                .flatMap(one -> one.status().asksAPerson()
                        ? Stream.concat(one.targets().stream(), one.choices().stream())
                        : one.targets().stream())
                .filter(one -> !inside.contains(one))
                .toList();
        if (outside.isEmpty()) {
            part.children().forEach(child -> gatherParted(child, inside, parted));
        } else {
            parted.addAll(outside);
        }
    }

    /**
     * Clauses with stretches of {@code source} that are not {@code inside} the clause it became, and that none of the clauses they
     * come from had: words that wandered without the lineage knowing. They make a question of a placement, never a placement.
     */
    private List<ProvisionId> wandered(Provision source, List<Provision> inside) {
        Set<ProvisionId> wandered = new LinkedHashSet<>();
        pieces(source.text())
                .filter(piece -> inside.stream().noneMatch(part -> part.text().contains(piece)))
                .forEach(piece -> currents.values().stream()
                        .filter(clause -> clause.text().contains(piece))
                        .map(Provision::id)
                        .filter(clause -> origins.getOrDefault(clause, List.of()).stream()
                                .noneMatch(origin -> origin.text().contains(piece)))
                        .forEach(wandered::add));
        return List.copyOf(wandered);
    }

    /** Whether all that was merged into {@code target} was taken out of it again. */
    private boolean nothingIsLeft(Provision source, ProvisionId target) {
        if (!source.children().isEmpty()) {
            return source.children().stream()
                    .map(child -> placed.get(child.id()))
                    .allMatch(child -> child != null && child.status() == PlacementStatus.SOURCE_DELETED);
        }
        Provision now = currents.get(target);
        return now != null
                && pieces(source.text()).noneMatch(piece -> now.walk()
                        .anyMatch(part -> part.text().contains(piece)));
    }

    private static Stream<String> pieces(String words) {
        return BREAKS.splitAsStream(words).filter(piece -> piece.length() >= LEAST_PIECE);
    }

    private boolean sameWords(Provision source, ProvisionId target) {
        Provision now = currents.get(target);
        return now != null && ClauseText.sameWords(ClauseText.shown(source), ClauseText.shown(now));
    }

    private List<LineageRelation> relations(ProvisionId source) {
        return fates.getOrDefault(source, List.of());
    }

    private List<ProvisionId> targets(List<LineageRelation> relations) {
        return inOrder(relations.stream()
                .flatMap(one -> one.current().stream())
                .distinct()
                .toList());
    }

    private List<ProvisionId> inOrder(List<ProvisionId> clauses) {
        return clauses.stream()
                .sorted(Comparator.comparing(clause -> order.getOrDefault(clause, Integer.MAX_VALUE)))
                .toList();
    }

    private static List<ProvisionId> distinct(List<ProvisionId> first, List<ProvisionId> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
