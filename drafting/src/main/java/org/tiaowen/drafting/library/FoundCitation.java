package org.tiaowen.drafting.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.library.LawCitation.Outcome;

/**
 * A clause that a text names, before it is known what the other law is.
 *
 * @param place what is named in the other law, where that is in an article
 * @param target the clause of the same text
 */
record FoundCitation(
        ProvisionId in,
        String words,
        Outcome outcome,
        @Nullable String law,
        String cited,
        @Nullable Place place,
        @Nullable ProvisionId target) {

    /** A range that names more is kept under its ends. */
    private static final int WIDEST_RANGE = 500;

    private static final Pattern TITLE = Pattern.compile("《([^《》\\n]{2,80})》");

    /** What all clauses of a text name outside of their own article, in reading order. */
    static List<FoundCitation> in(LegalText text) {
        Map<ProvisionId, ProvisionId> articles = articles(text);
        List<FoundCitation> found = new ArrayList<>();
        Map<ProvisionId, List<Citations.Occurrence>> byProvision = new HashMap<>();
        Citations.of(text).all().forEach(one -> byProvision
                .computeIfAbsent(one.in().id(), unused -> new ArrayList<>())
                .add(one));
        String own = LawKey.of(text.title()).value();
        text.walk().filter(one -> !one.text().isEmpty()).forEach(provision -> {
            List<Citations.Occurrence> here = byProvision.getOrDefault(provision.id(), List.of());
            here.forEach(one -> add(found, one, articles));
            addLaws(found, provision, here, own);
        });
        return found;
    }

    private static Map<ProvisionId, ProvisionId> articles(LegalText text) {
        Map<ProvisionId, ProvisionId> articles = new HashMap<>();
        text.walk().filter(one -> one.level() == Level.ARTICLE).forEach(article -> article.walk()
                .forEach(part -> articles.put(part.id(), article.id())));
        return articles;
    }

    private static void add(
            List<FoundCitation> found, Citations.Occurrence one, Map<ProvisionId, ProvisionId> articles) {
        ProvisionId in = one.in().id();
        ProvisionId article = articles.getOrDefault(in, in);
        switch (one.citation().resolution()) {
            case Resolution.External external ->
                external.cited().forEach(pointer -> places(pointer)
                        .forEach(place -> found.add(new FoundCitation(
                                in,
                                one.words(),
                                Outcome.EXTERNAL,
                                external.title(),
                                pointer.printed(),
                                place.orNull(),
                                null))));
            case Resolution.Found inside -> targets(found, one, Outcome.FOUND, inside.targets(), article, articles);
            case Resolution.Ambiguous several ->
                targets(found, one, Outcome.AMBIGUOUS, several.targets(), article, articles);
            case Resolution.Dangling dangling -> {
                targets(found, one, Outcome.FOUND, dangling.targets(), article, articles);
                found.add(new FoundCitation(in, one.words(), Outcome.DANGLING, null, dangling.asked(), null, null));
            }
        }
    }

    private static void targets(
            List<FoundCitation> found,
            Citations.Occurrence one,
            Outcome outcome,
            List<Resolution.Target> targets,
            ProvisionId article,
            Map<ProvisionId, ProvisionId> articles) {
        targets.stream()
                .filter(target -> {
                    ProvisionId id = target.provision().id();
                    return !articles.getOrDefault(id, id).equals(article);
                })
                .forEach(target -> found.add(new FoundCitation(
                        one.in().id(),
                        one.words(),
                        outcome,
                        null,
                        target.designation(),
                        null,
                        target.provision().id())));
    }

    /** Laws named as a whole: 根据《中华人民共和国立法法》…制定本条例. */
    private static void addLaws(
            List<FoundCitation> found, Provision provision, List<Citations.Occurrence> here, String own) {
        Matcher title = TITLE.matcher(provision.text());
        while (title.find()) {
            int start = title.start();
            boolean told = here.stream()
                    .anyMatch(one -> one.citation().start() <= start
                            && start < one.citation().end());
            String law = title.group(1);
            if (!told && !LawKey.of(law).value().equals(own)) {
                found.add(new FoundCitation(provision.id(), title.group(), Outcome.LAW, law, "", null, null));
            }
        }
    }

    /** A place, or none where the pointer leads into no article. */
    private record Named(@Nullable Place place) {
        @Nullable
        Place orNull() {
            return place;
        }
    }

    /** The places a pointer names; a range of articles is each of them. */
    private static List<Named> places(Pointer pointer) {
        @Nullable Step article = step(pointer, Unit.ARTICLE);
        if (article == null || article.ordinal() <= 0) {
            return List.of(new Named(null));
        }
        if (!article.isRange()) {
            return List.of(new Named(new Place(
                    article.ordinal(),
                    article.suffix(),
                    ordinal(pointer, Unit.PARAGRAPH),
                    ordinal(pointer, Unit.ITEM),
                    ordinal(pointer, Unit.SUBITEM))));
        }
        List<Named> places = new ArrayList<>();
        places.add(new Named(Place.ofArticle(article.ordinal(), article.suffix())));
        if (article.through() - article.ordinal() <= WIDEST_RANGE) {
            for (int between = article.ordinal() + 1; between < article.through(); between++) {
                places.add(new Named(Place.ofArticle(between, 0)));
            }
        }
        places.add(new Named(Place.ofArticle(article.through(), article.throughSuffix())));
        return places;
    }

    private static @Nullable Step step(Pointer pointer, Unit unit) {
        return pointer.steps().stream()
                .filter(step -> step.unit() == unit)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer ordinal(Pointer pointer, Unit unit) {
        @Nullable Step step = step(pointer, unit);
        return step == null || step.ordinal() <= 0 ? null : step.ordinal();
    }
}
