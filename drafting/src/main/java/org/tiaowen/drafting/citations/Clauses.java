package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Resolution.Target;

/** The clauses of one text, looked up step by step, and what stands around each. */
final class Clauses {

    private final LegalText text;
    private final Places places;
    private final Map<ProvisionId, Provision> byId = new HashMap<>();
    private final Map<ProvisionId, Provision> parents = new HashMap<>();
    private final Map<ProvisionId, Rank> ranks = new HashMap<>();
    private final Map<ProvisionId, Integer> articleOrder = new HashMap<>();
    private final Map<Level, List<Provision>> byLevel = new HashMap<>();
    private final List<Provision> articles = new ArrayList<>();
    private final Map<Integer, List<Provision>> articlesByOrdinal = new HashMap<>();

    /** Whether 第七章 needs no book in front. */
    private final boolean chaptersRunOn;

    /** A provision among those of its level inside the same clause, from 0. */
    private record Rank(List<Provision> siblings, int rank) {}

    Clauses(LegalText text) {
        this.text = text;
        this.places = Places.of(text);
        rank(text.provisions());
        text.provisions().forEach(provision -> add(provision, null));
        List<Provision> chapters = all(Level.CHAPTER);
        this.chaptersRunOn = chapters.stream().map(Clauses::ordinal).distinct().count() == chapters.size();
    }

    private void add(Provision provision, @Nullable Provision parent) {
        byId.put(provision.id(), provision);
        byLevel.computeIfAbsent(provision.level(), unused -> new ArrayList<>()).add(provision);
        if (parent != null) {
            parents.put(provision.id(), parent);
        }
        if (provision.level() == Level.ARTICLE && places.of(provision.id()).isPresent()) {
            articleOrder.put(provision.id(), articles.size());
            articles.add(provision);
            articlesByOrdinal
                    .computeIfAbsent(ordinal(provision), unused -> new ArrayList<>())
                    .add(provision);
        }
        rank(provision.children());
        provision.children().forEach(child -> add(child, provision));
    }

    private void rank(List<Provision> siblings) {
        Map<Level, List<Provision>> ofLevel = new EnumMap<>(Level.class);
        for (Provision sibling : siblings) {
            List<Provision> alike = ofLevel.computeIfAbsent(sibling.level(), unused -> new ArrayList<>());
            ranks.put(sibling.id(), new Rank(alike, alike.size()));
            alike.add(sibling);
        }
    }

    /**
     * What one step leads to.
     *
     * @param found in reading order
     * @param missing what was named and is not there: the step itself, or the ends of a range
     * @param candidates among which it was looked for
     */
    record Way(List<Provision> found, List<Step> missing, List<Provision> candidates) {

        /** How many candidates there are, or the last number they carry. */
        int existing() {
            return candidates.stream()
                    .mapToInt(candidate -> ordinal(candidate) == 0 ? candidates.size() : ordinal(candidate))
                    .max()
                    .orElse(0);
        }

        /** Whether several clauses claim one number. */
        boolean isAmbiguous() {
            Set<List<Integer>> numbers = new HashSet<>();
            return found.stream()
                    .anyMatch(provision -> provision.number() != null
                            && !numbers.add(List.of(
                                    ordinal(provision), provision.number().suffix())));
        }
    }

    LegalText text() {
        return text;
    }

    @Nullable
    Provision find(ProvisionId id) {
        return byId.get(id);
    }

    /** The provisions that {@code step} leads to inside {@code around}, or in the whole text where that is empty. */
    Way follow(List<Provision> around, Step step) {
        List<Provision> candidates = candidates(around, step.unit());
        boolean placed = candidates.stream().noneMatch(candidate -> candidate.number() != null);
        return placed || step.unit() == Unit.PARAGRAPH ? byPlace(candidates, step) : byNumber(candidates, step);
    }

    private List<Provision> candidates(List<Provision> around, Unit unit) {
        if (around.isEmpty() || unit == Unit.ARTICLE) {
            List<Provision> inAnnex = around.stream()
                    .flatMap(node -> articlesInside(node).stream())
                    .toList();
            return inAnnex.isEmpty() ? top(unit) : inAnnex;
        }
        List<Provision> candidates = new ArrayList<>();
        for (Provision provision : around) {
            candidates.addAll(
                    switch (unit) {
                        case PARAGRAPH -> children(provision, Level.PARAGRAPH);
                        case ITEM -> items(provision);
                        case SUBITEM -> subitems(provision);
                        default -> descendants(provision, unit.level());
                    });
        }
        return candidates;
    }

    /** Articles of an annex have no place in the text. */
    private List<Provision> articlesInside(Provision around) {
        return around.level() == Level.ANNEX ? descendants(around, Level.ARTICLE) : List.of();
    }

    private List<Provision> top(Unit unit) {
        return switch (unit) {
            case ARTICLE -> articles.isEmpty() ? all(Level.HEADING) : articles;
            case ITEM, POINT -> all(Level.POINT).isEmpty() ? all(Level.HEADING) : all(Level.POINT);
            case PARAGRAPH, SUBITEM -> List.of();
            case ANNEX, BOOK, SUBBOOK, CHAPTER, SECTION, HEADING -> all(unit.level());
        };
    }

    List<Provision> all(Level level) {
        return byLevel.getOrDefault(level, List.of());
    }

    private Way byNumber(List<Provision> candidates, Step step) {
        Step wanted = step.ordinal() < 0
                ? fromFront(
                        step,
                        candidates.stream().mapToInt(Clauses::ordinal).max().orElse(0))
                : step;
        // most citations name one article, and a code has more than a thousand
        boolean oneArticle = candidates == articles && !wanted.isRange();
        List<Provision> looked = oneArticle ? articlesByOrdinal.getOrDefault(wanted.ordinal(), List.of()) : candidates;
        List<Provision> found = looked.stream()
                .filter(node -> node.number() != null
                        && wanted.includes(
                                node.number().ordinal(), node.number().suffix()))
                .toList();
        List<Step> missing = new ArrayList<>();
        for (Step end : wanted.isRange() ? List.of(wanted.first(), wanted.last()) : List.of(wanted)) {
            if (found.stream().noneMatch(node -> isNumbered(node, end))) {
                missing.add(end.ordinal() <= 0 ? step : end);
            }
        }
        return new Way(found, missing, candidates);
    }

    private static boolean isNumbered(Provision node, Step step) {
        ProvisionNumber number = node.number();
        return number != null && number.ordinal() == step.ordinal() && number.suffix() == step.suffix();
    }

    private static Way byPlace(List<Provision> candidates, Step step) {
        if (step.unit() == Unit.ANNEX && step.ordinal() == 0) {
            return new Way(candidates, candidates.isEmpty() ? List.of(step) : List.of(), candidates);
        }
        Step wanted = fromFront(step, candidates.size());
        int from = Math.max(wanted.ordinal(), 1);
        int to = Math.min(wanted.through(), candidates.size());
        List<Provision> found = from <= to && wanted.ordinal() > 0 ? candidates.subList(from - 1, to) : List.of();
        List<Step> missing = new ArrayList<>();
        if (found.isEmpty()) {
            missing.add(step);
        } else if (to < wanted.through()) {
            missing.add(wanted.last());
        }
        return new Way(List.copyOf(found), missing, candidates);
    }

    /** 倒数第二 of five is the fourth. */
    private static Step fromFront(Step step, int size) {
        return step.ordinal() >= 0 ? step : Step.of(step.unit(), Math.max(0, size + 1 + step.ordinal()));
    }

    /** The nearest provision of that level around {@code provision}, itself included; null when there is none. */
    @Nullable
    Provision around(@Nullable Provision provision, Level level) {
        Provision at = provision;
        while (at != null && at.level() != level) {
            at = parents.get(at.id());
        }
        return at;
    }

    @Nullable
    Provision parent(Provision provision) {
        return parents.get(provision.id());
    }

    /** The 款 of an article or point around {@code provision}, which may hold items that hold paragraphs again. */
    @Nullable
    Provision paragraph(@Nullable Provision provision) {
        Provision outermost = null;
        for (Provision at = provision; at != null; at = parents.get(at.id())) {
            if (at.level() == Level.PARAGRAPH) {
                outermost = at;
            }
        }
        return outermost;
    }

    /** The provisions of the same level in front of it, inside the same clause; articles run through the text. */
    List<Provision> before(Provision provision) {
        Integer order = articleOrder.get(provision.id());
        if (order != null) {
            return articles.subList(0, order);
        }
        Rank rank = Objects.requireNonNull(ranks.get(provision.id()), "No provision of this text");
        return rank.siblings().subList(0, rank.rank());
    }

    /** The steps that lead to it: from its article down, or from the widest heading. */
    List<Step> steps(Provision provision) {
        List<Step> steps = new ArrayList<>();
        for (Provision at = provision; at != null; at = parents.get(at.id())) {
            Unit unit = unit(at.level());
            if (unit != null) {
                ProvisionNumber number = at.number();
                int ordinal = number == null ? before(at).size() + 1 : number.ordinal();
                boolean onlyAnnex =
                        unit == Unit.ANNEX && number == null && all(Level.ANNEX).size() == 1;
                steps.addFirst(Step.of(unit, onlyAnnex ? 0 : ordinal, number == null ? 0 : number.suffix()));
            }
            if (articleOrder.containsKey(at.id())) {
                break;
            }
        }
        if (chaptersRunOn && steps.stream().anyMatch(step -> step.unit() == Unit.CHAPTER)) {
            steps.removeIf(step -> step.unit() == Unit.BOOK || step.unit() == Unit.SUBBOOK);
        }
        return List.copyOf(steps);
    }

    private static @Nullable Unit unit(Level level) {
        for (Unit unit : Unit.values()) {
            if (unit.level() == level) {
                return unit;
            }
        }
        return null;
    }

    /** The provisions in whose own words {@code quote} stands. */
    List<Provision> saying(String quote) {
        return text.walk().filter(node -> node.text().contains(quote)).toList();
    }

    /** The provision at {@code place}, the first where several claim it; null when there is none. */
    @Nullable
    Provision at(Place place) {
        List<Provision> there = places.at(place);
        return there.isEmpty() ? null : there.getFirst();
    }

    Target target(Provision provision) {
        return new Target(
                provision,
                places.designation(provision.id()).orElse(""),
                places.of(provision.id()).orElse(null),
                new Pointer(steps(provision)));
    }

    private static int ordinal(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null ? 0 : number.ordinal();
    }

    static List<Provision> children(Provision provision, Level level) {
        return provision.children().stream()
                .filter(child -> child.level() == level)
                .toList();
    }

    /** The items of an article stand under its paragraphs. */
    static List<Provision> items(Provision provision) {
        return provision.level() == Level.ARTICLE || provision.level() == Level.POINT
                ? provision.children().stream()
                        .flatMap(child -> child.level() == Level.ITEM
                                ? List.of(child).stream()
                                : children(child, Level.ITEM).stream())
                        .toList()
                : children(provision, Level.ITEM);
    }

    private static List<Provision> subitems(Provision provision) {
        List<Provision> direct = children(provision, Level.SUBITEM);
        return direct.isEmpty() && provision.level() != Level.ITEM ? descendants(provision, Level.SUBITEM) : direct;
    }

    private static List<Provision> descendants(Provision provision, Level level) {
        return provision.children().stream()
                .flatMap(Provision::walk)
                .filter(node -> node.level() == level)
                .toList();
    }
}
