package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Mention.Base;
import org.tiaowen.drafting.citations.Mention.Source;
import org.tiaowen.drafting.citations.Resolution.Ambiguous;
import org.tiaowen.drafting.citations.Resolution.Dangling;
import org.tiaowen.drafting.citations.Resolution.External;
import org.tiaowen.drafting.citations.Resolution.Found;

/** Resolves the mentions of one text in order, remembering what was spoken of before. */
final class Resolver {

    /** How many articles mentioned before are tried for 第三款 alone. */
    private static final int LONGEST_MEMORY = 8;

    private final Clauses clauses;
    private final @Nullable Place at;
    private final boolean law;
    private final List<Step> mentioned = new ArrayList<>();
    private @Nullable Step lastParagraph;
    private String lastOther = "";
    private boolean lastWasOther;

    /**
     * Prepares to resolve.
     *
     * @param at where the words stand, or what a comment points at; null when neither is known
     * @param law whether the words are those of the law itself, where 第一款 means this article's
     */
    Resolver(Clauses clauses, @Nullable Place at, boolean law) {
        this.clauses = clauses;
        this.at = at;
        this.law = law;
    }

    /** What the mention names; null when it turns out to be no citation. */
    @Nullable
    Citation resolve(Mention mention) {
        Source source = mention.source();
        boolean spokenOf = source.kind() == Source.Kind.SPOKEN_OF && !lastOther.isEmpty();
        boolean followsOther = lastWasOther && mention.base() != Base.ABSOLUTE && !isRelativeToHere(mention.base());
        if (source.kind() == Source.Kind.OTHER || spokenOf || followsOther) {
            lastWasOther = true;
            lastOther = source.kind() == Source.Kind.OTHER ? source.title() : lastOther;
            return new Citation(mention.start(), mention.end(), mention.steps(), new External(lastOther));
        }
        List<Step> steps = steps(mention);
        if (steps == null || (isBareAnnex(steps) && clauses.at(steps).isEmpty())) {
            return null;
        }
        lastWasOther = false;
        Resolution resolution = resolve(steps);
        remember(steps);
        return new Citation(mention.start(), mention.end(), steps, resolution);
    }

    private static boolean isRelativeToHere(Base base) {
        return switch (base) {
            case THIS_ARTICLE, PREVIOUS_ARTICLE, THIS_PARAGRAPH, PREVIOUS_PARAGRAPH, PREVIOUS_ITEM -> true;
            case ABSOLUTE, OPEN, SAME_ARTICLE, SAME_PARAGRAPH -> false;
        };
    }

    /** 附件 means the writer's own enclosure where the text has no annex. */
    private static boolean isBareAnnex(List<Step> steps) {
        return steps.getFirst().unit() == Unit.ANNEX && steps.getFirst().ordinal() == 0;
    }

    private Resolution resolve(List<Step> steps) {
        List<Provision> found = clauses.at(steps);
        if (found.isEmpty()) {
            return new Dangling(printed(steps), article(steps));
        }
        boolean several = found.size() > 1 && steps.stream().noneMatch(Step::isRange);
        List<Resolution.Target> targets = found.stream().map(clauses::target).toList();
        return several ? new Ambiguous(targets) : new Found(targets);
    }

    /** The steps from the article down; null when nothing is known that a relative form could start from. */
    private @Nullable List<Step> steps(Mention mention) {
        return switch (mention.base()) {
            case ABSOLUTE -> mention.steps();
            case OPEN -> open(mention.steps());
            case THIS_ARTICLE -> from(here(), mention.steps());
            case PREVIOUS_ARTICLE -> from(articleBefore(mention.count()), mention.steps());
            case THIS_PARAGRAPH -> fromParagraph(0, 1, mention.steps());
            case PREVIOUS_PARAGRAPH -> fromParagraph(mention.count(), mention.count(), mention.steps());
            case PREVIOUS_ITEM -> previousItem(mention.count());
            case SAME_ARTICLE -> from(mentioned.isEmpty() ? here() : mentioned.getLast(), mention.steps());
            case SAME_PARAGRAPH -> sameParagraph(mention.steps());
        };
    }

    private static @Nullable List<Step> from(@Nullable Step article, List<Step> steps) {
        return article == null ? null : joined(List.of(article), steps);
    }

    private @Nullable Step here() {
        if (at != null) {
            return Step.of(Unit.ARTICLE, at.article(), at.suffix());
        }
        return mentioned.isEmpty() ? null : mentioned.getLast();
    }

    private @Nullable Step articleBefore(int back) {
        Place place = at;
        if (place == null || clauses.article(place).isEmpty()) {
            return null;
        }
        Provision before = clauses.articleBefore(clauses.article(place).getFirst(), back);
        Place placeBefore = before == null ? null : clauses.place(before);
        return placeBefore == null ? null : Step.of(Unit.ARTICLE, placeBefore.article(), placeBefore.suffix());
    }

    /** {@code count} paragraphs, beginning {@code back} before the one the words stand in. */
    private @Nullable List<Step> fromParagraph(int back, int count, List<Step> steps) {
        Step article = here();
        Integer paragraph = at == null ? null : at.paragraph();
        if (article == null) {
            return null;
        }
        if (paragraph == null) {
            return law ? null : joined(List.of(article), steps);
        }
        int first = paragraph - back;
        if (first < 1) {
            return null;
        }
        Step step = new Step(Unit.PARAGRAPH, first, first + count - 1, 0);
        return joined(List.of(article, step), steps);
    }

    private @Nullable List<Step> previousItem(int count) {
        Place place = at;
        Integer item = place == null ? null : place.item();
        Integer paragraph = place == null ? null : place.paragraph();
        if (place == null || item == null || paragraph == null || item - count < 1) {
            return null;
        }
        return List.of(
                Step.of(Unit.ARTICLE, place.article(), place.suffix()),
                Step.of(Unit.PARAGRAPH, paragraph, 0),
                new Step(Unit.ITEM, item - count, item - 1, 0));
    }

    private @Nullable List<Step> sameParagraph(List<Step> steps) {
        if (mentioned.isEmpty()) {
            return null;
        }
        Step article = mentioned.getLast();
        Step paragraph = lastParagraph;
        return joined(paragraph == null ? List.of(article) : List.of(article, paragraph), steps);
    }

    /** 第三款 alone: of the article spoken of last that has one. */
    private @Nullable List<Step> open(List<Step> steps) {
        Step here = at == null ? null : Step.of(Unit.ARTICLE, at.article(), at.suffix());
        if (law && here != null) {
            Integer paragraph = at == null ? null : at.paragraph();
            boolean item = steps.getFirst().unit() == Unit.ITEM && paragraph != null;
            return item && paragraph != null
                    ? joined(List.of(here, Step.of(Unit.PARAGRAPH, paragraph, 0)), steps)
                    : joined(List.of(here), steps);
        }
        if (steps.getFirst().unit() == Unit.ITEM && mentioned.isEmpty() && here == null) {
            return clauses.at(steps).isEmpty() ? null : steps;
        }
        for (int i = mentioned.size() - 1; i >= Math.max(0, mentioned.size() - LONGEST_MEMORY); i--) {
            List<Step> candidate = joined(List.of(mentioned.get(i)), steps);
            if (!clauses.at(candidate).isEmpty()) {
                return candidate;
            }
        }
        if (!mentioned.isEmpty()) {
            return joined(List.of(mentioned.getLast()), steps);
        }
        return here == null ? null : joined(List.of(here), steps);
    }

    private void remember(List<Step> steps) {
        lastParagraph = null;
        for (Step step : steps) {
            if (step.unit() == Unit.ARTICLE) {
                mentioned.add(step);
            } else if (step.unit() == Unit.PARAGRAPH) {
                lastParagraph = step;
            }
        }
    }

    private static int article(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .mapToInt(Step::ordinal)
                .findFirst()
                .orElse(0);
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    private static String printed(List<Step> steps) {
        StringBuilder printed = new StringBuilder();
        steps.forEach(step -> printed.append(step.printed()));
        return printed.toString();
    }
}
