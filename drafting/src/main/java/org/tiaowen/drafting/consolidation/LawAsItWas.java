package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** The law before it was amended: its clauses by their old numbers. Immutable. */
final class LawAsItWas {

    private final LegalText text;
    private final Places places;
    private final Map<ProvisionId, Provision> byId = new HashMap<>();
    private final Map<ProvisionId, Provision> parents = new HashMap<>();
    private final NavigableMap<Numbered, List<Provision>> articles = new TreeMap<>();
    private final List<Provision> articlesInOrder = new ArrayList<>();
    private final List<Provision> divisions = new ArrayList<>();

    LawAsItWas(LegalText text) {
        this.text = text;
        this.places = Places.of(text);
        text.provisions().forEach(top -> know(top, top.level() == Level.ANNEX));
    }

    private void know(Provision provision, boolean annexed) {
        byId.put(provision.id(), provision);
        ProvisionNumber number = provision.number();
        if (provision.level() == Level.ARTICLE && number != null && !annexed) {
            articlesInOrder.add(provision);
            articles.computeIfAbsent(Numbered.of(number), unused -> new ArrayList<>())
                    .add(provision);
        }
        if (!annexed && isDivision(provision.level())) {
            divisions.add(provision);
        }
        for (Provision child : provision.children()) {
            parents.put(child.id(), provision);
            know(child, annexed);
        }
    }

    static boolean isDivision(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, POINT -> true;
            case ARTICLE, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, ANNEX, TABLE -> false;
        };
    }

    LegalText text() {
        return text;
    }

    /** The sign for zero in the numbers of articles: 零, 〇 or ○. */
    char zero() {
        return articlesInOrder.stream()
                .map(Provision::number)
                .filter(Objects::nonNull)
                .flatMapToInt(number -> number.printed().chars())
                .filter(sign -> sign == '〇' || sign == '○')
                .mapToObj(sign -> (char) sign)
                .findFirst()
                .orElse('零');
    }

    /** Those outside annexes, in order. */
    List<Provision> articles() {
        return articlesInOrder;
    }

    Optional<Provision> find(ProvisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Nullable
    Provision parent(ProvisionId id) {
        return parents.get(id);
    }

    /** 第十二条第二款; the first words of what has no name. */
    String name(ProvisionId id) {
        return places.designation(id).filter(name -> !name.isEmpty()).orElse("该条款");
    }

    /** The number in its row, the place where it carries none; 0 where it has neither. */
    Numbered number(Provision provision) {
        ProvisionNumber number = provision.number();
        if (number != null) {
            return Numbered.of(number);
        }
        Place place = places.of(provision.id()).orElse(null);
        return new Numbered(place == null || place.paragraph() == null ? 0 : place.paragraph(), 0);
    }

    /** The articles with that number. */
    List<Provision> articles(Numbered number) {
        return articles.getOrDefault(number, List.of());
    }

    /** The article with the nearest number. */
    @Nullable
    Provision articleNear(Numbered number) {
        var floor = articles.floorEntry(number);
        var entry = floor == null ? articles.ceilingEntry(number) : floor;
        return entry == null ? null : entry.getValue().getFirst();
    }

    /** The last article with a lower number (null for the very last one) that {@code fits}. */
    @Nullable
    Provision articleBefore(@Nullable Numbered number, Predicate<Provision> fits) {
        var below = number == null ? articles : articles.headMap(number, false);
        for (List<Provision> alike : below.descendingMap().values()) {
            for (Provision one : alike.reversed()) {
                if (fits.test(one)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** Whether it is {@code around} or stands inside it; everything stands inside null. */
    boolean isInside(Provision provision, @Nullable Provision around) {
        for (Provision at = provision; at != null; at = parents.get(at.id())) {
            if (around == null || at.id().equals(around.id())) {
                return true;
            }
        }
        return around == null;
    }

    /** What {@code step} may name inside {@code scope} (null is the text): for a range the whole row. */
    List<Provision> row(@Nullable Provision scope, Unit unit) {
        Level level = unit.level();
        return switch (unit) {
            case ANNEX -> top(Level.ANNEX);
            case BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, POINT ->
                scope != null && scope.level() == Level.ANNEX
                        ? inside(scope, level)
                        : divisions.stream()
                                .filter(one -> one.level() == level && isInside(one, scope))
                                .toList();
            case ARTICLE ->
                scope != null && scope.level() == Level.ANNEX
                        ? inside(scope, level)
                        : scope == null
                                ? articlesInOrder
                                : articlesInOrder.stream()
                                        .filter(one -> isInside(one, scope))
                                        .toList();
            case PARAGRAPH -> scope == null ? top(level) : ListLines.paragraphs(scope.children());
            case ITEM, SUBITEM -> scope == null ? List.of() : nearest(scope, level);
        };
    }

    /** The clauses of {@code row} that {@code step} names by their numbers or, where they carry none, by their places. */
    List<Provision> named(@Nullable Provision scope, Step step) {
        if (step.unit() == Unit.ARTICLE && scope == null && !step.isRange() && step.ordinal() > 0) {
            return articles(new Numbered(step.ordinal(), step.suffix()));
        }
        return named(row(scope, step.unit()), step);
    }

    static List<Provision> named(List<Provision> row, Step step) {
        if (step.ordinal() < 0) {
            int at = row.size() + step.ordinal();
            return at >= 0 ? List.of(row.get(at)) : List.of();
        }
        if (step.ordinal() == 0) {
            return row;
        }
        boolean counted = row.stream().allMatch(one -> one.number() == null);
        var named = new ArrayList<Provision>();
        int place = 0;
        for (Provision one : row) {
            place++;
            ProvisionNumber number = one.number();
            Numbered at = counted || number == null ? new Numbered(counted ? place : 0, 0) : Numbered.of(number);
            if (at.isIn(step)) {
                named.add(one);
            }
        }
        return named;
    }

    private List<Provision> top(Level level) {
        return text.provisions().stream().filter(one -> one.level() == level).toList();
    }

    private static List<Provision> inside(Provision scope, Level level) {
        return scope.walk().skip(1).filter(one -> one.level() == level).toList();
    }

    /** Inside {@code scope} and not inside another one of the same level. */
    private static List<Provision> nearest(Provision scope, Level level) {
        return scope.children().stream()
                .flatMap(child -> child.level() == level
                        ? Stream.of(child)
                        : child.level() == Level.PARAGRAPH || child.level() == Level.ITEM
                                ? nearest(child, level).stream()
                                : Stream.empty())
                .toList();
    }
}
