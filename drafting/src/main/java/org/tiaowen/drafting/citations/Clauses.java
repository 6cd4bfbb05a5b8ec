package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Resolution.Target;

/** The clauses of one text, looked up step by step. */
final class Clauses {

    private final LegalText text;
    private final Places places;
    private final List<Provision> articles;

    Clauses(LegalText text) {
        this.text = text;
        this.places = Places.of(text);
        this.articles = text.walk()
                .filter(provision -> provision.level() == Level.ARTICLE
                        && places.of(provision.id()).isPresent())
                .toList();
    }

    LegalText text() {
        return text;
    }

    /** The provisions that {@code steps} lead to; empty when one of them does not exist. */
    List<Provision> at(List<Step> steps) {
        List<Provision> found = text.provisions();
        boolean first = true;
        for (Step step : steps) {
            found = first ? top(step) : inside(found, step);
            first = false;
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** The provisions that {@code step} leads to inside {@code around}. */
    List<Provision> inside(List<Provision> around, Step step) {
        if (step.unit() == Unit.ARTICLE) {
            return articles(step);
        }
        List<Provision> candidates = new ArrayList<>();
        for (Provision provision : around) {
            candidates.addAll(
                    switch (step.unit()) {
                        case PARAGRAPH -> children(provision, Level.PARAGRAPH);
                        case ITEM -> items(provision);
                        case SUBITEM -> subitems(provision);
                        default -> descendants(provision, step.unit().level());
                    });
        }
        return step.unit() == Unit.PARAGRAPH ? byPlace(candidates, step) : byNumber(candidates, step);
    }

    /** The provisions in whose own words {@code quote} stands. */
    List<Provision> saying(String quote) {
        return text.walk().filter(node -> node.text().contains(quote)).toList();
    }

    /** The article around the provision at {@code place}. */
    List<Provision> article(Place place) {
        return places.at(Place.ofArticle(place.article(), place.suffix()));
    }

    /** The article that stands {@code back} articles before this one. */
    @Nullable
    Provision articleBefore(Provision article, int back) {
        int at = articles.indexOf(article) - back;
        return at >= 0 ? articles.get(at) : null;
    }

    @Nullable
    Place place(Provision provision) {
        return places.of(provision.id()).orElse(null);
    }

    Target target(Provision provision) {
        return new Target(
                provision,
                places.designation(provision.id()).orElse(""),
                places.of(provision.id()).orElse(null));
    }

    private List<Provision> top(Step step) {
        return switch (step.unit()) {
            case ARTICLE -> articles(step);
            case ANNEX -> annexes(step);
            case ITEM ->
                byNumber(text.walk().filter(node -> node.level() == Level.POINT).toList(), step);
            case PARAGRAPH, SUBITEM -> List.of();
            case BOOK, SUBBOOK, CHAPTER, SECTION ->
                byNumber(
                        text.walk()
                                .filter(node -> node.level() == step.unit().level())
                                .toList(),
                        step);
        };
    }

    private List<Provision> articles(Step step) {
        if (step.ordinal() == Step.LAST) {
            return articles.isEmpty() ? List.of() : List.of(articles.getLast());
        }
        if (!step.isRange()) {
            return places.at(Place.ofArticle(step.ordinal(), step.suffix()));
        }
        List<Provision> range = articles.stream()
                .filter(article -> inRange(Objects.requireNonNull(article.number()), step))
                .toList();
        boolean ends = range.stream().anyMatch(article -> ordinal(article) == step.ordinal())
                && range.stream().anyMatch(article -> ordinal(article) == step.through());
        return ends ? range : List.of();
    }

    private static boolean inRange(ProvisionNumber number, Step step) {
        return number.ordinal() >= step.ordinal()
                && number.ordinal() <= step.through()
                && (number.ordinal() > step.ordinal() || number.suffix() >= step.suffix());
    }

    private List<Provision> annexes(Step step) {
        List<Provision> annexes =
                text.walk().filter(node -> node.level() == Level.ANNEX).toList();
        if (step.ordinal() == 0) {
            return annexes;
        }
        List<Provision> numbered = byNumber(annexes, step);
        return numbered.isEmpty() ? byPlace(annexes, step) : numbered;
    }

    private static List<Provision> byNumber(List<Provision> candidates, Step step) {
        List<Provision> numbered =
                candidates.stream().filter(node -> node.number() != null).toList();
        if (step.ordinal() == Step.LAST) {
            return numbered.stream()
                    .max(Comparator.comparingInt(Clauses::ordinal))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<Provision> found = numbered.stream()
                .filter(node -> ordinal(node) >= step.ordinal() && ordinal(node) <= step.through())
                .toList();
        boolean through = found.stream().anyMatch(node -> ordinal(node) == step.through());
        return through ? found : List.of();
    }

    private static List<Provision> byPlace(List<Provision> candidates, Step step) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        if (step.ordinal() == Step.LAST) {
            return List.of(candidates.getLast());
        }
        return step.through() <= candidates.size() ? candidates.subList(step.ordinal() - 1, step.through()) : List.of();
    }

    private static int ordinal(Provision provision) {
        ProvisionNumber number = provision.number();
        return number == null ? 0 : number.ordinal();
    }

    private static List<Provision> children(Provision provision, Level level) {
        return provision.children().stream()
                .filter(child -> child.level() == level)
                .toList();
    }

    /** The items of an article stand under its paragraphs. */
    private static List<Provision> items(Provision provision) {
        return provision.level() == Level.ARTICLE
                ? provision.children().stream()
                        .flatMap(child -> children(child, Level.ITEM).stream())
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
