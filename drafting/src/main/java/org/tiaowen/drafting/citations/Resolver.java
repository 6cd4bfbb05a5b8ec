package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Element;
import org.tiaowen.drafting.citations.Mention.Source;
import org.tiaowen.drafting.citations.Resolution.Ambiguous;
import org.tiaowen.drafting.citations.Resolution.Dangling;
import org.tiaowen.drafting.citations.Resolution.External;
import org.tiaowen.drafting.citations.Resolution.Found;
import org.tiaowen.drafting.citations.Resolution.Missing;
import org.tiaowen.drafting.citations.Resolution.Target;

/** Resolves the mentions of one run of words in order, remembering what was spoken of before. */
final class Resolver {

    /** How many articles mentioned before are tried for 第三款 alone. */
    private static final int LONGEST_MEMORY = 8;

    private final Clauses clauses;
    private final Standing standing;
    private final Register register;
    private final String words;
    private final String amended;
    private final int newText;
    private final Supplier<List<Step>> leadIn;

    private final List<Step> articles = new ArrayList<>();
    private List<Step> last = List.of();
    private List<Provision> lastNamed = List.of();
    private String lastOther = "";
    private boolean lastWasOther;
    private int lastEnd;

    /**
     * Prepares to resolve.
     *
     * @param standing where the words stand, or what a comment points at
     * @param amended the law that the words amend, empty when they amend none
     * @param leadIn the article that the words above an item speak of last, empty when they speak of none
     */
    Resolver(
            Clauses clauses,
            Standing standing,
            Register register,
            String words,
            String amended,
            Supplier<List<Step>> leadIn) {
        this.clauses = clauses;
        this.standing = standing;
        this.register = register;
        this.words = words;
        this.amended = amended;
        this.newText = newTextStart(words);
        this.leadIn = leadIn;
    }

    /** What the mention names; null when it turns out to be no citation. */
    @Nullable
    ResolvedMention resolve(Mention mention) {
        String other = other(mention);
        ResolvedMention resolved = other.isEmpty() ? own(mention) : external(mention, other);
        if (resolved != null) {
            lastEnd = mention.end();
        }
        return resolved;
    }

    /** The other law that is named; empty for this one. */
    private String other(Mention mention) {
        Source source = mention.source();
        Anchor anchor = mention.elements().getFirst().anchor();
        if (source.kind() == Source.Kind.OTHER) {
            return source.title();
        }
        if (source.kind() == Source.Kind.SPOKEN_OF && !lastOther.isEmpty()) {
            return lastOther;
        }
        boolean leans = anchor.from() == Anchor.From.OPEN || anchor.from() == Anchor.From.SAME;
        if (lastWasOther && leans && (!register.isText() || isOneSentence(mention.start()))) {
            return lastOther;
        }
        boolean decision = source.kind() == Source.Kind.OWN
                && (source.title().startsWith("本决") || source.title().equals("本修正案"));
        return decision ? "" : amended;
    }

    private boolean isOneSentence(int until) {
        for (int i = lastEnd; i < until; i++) {
            if ("。；\n".indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Where new words of an amended law begin that go on behind these; what is closed again is a phrase spoken of. */
    private static int newTextStart(String words) {
        int open = words.indexOf('“', words.lastIndexOf('”') + 1);
        return open < 0 ? words.length() : open;
    }

    private @Nullable ResolvedMention external(Mention mention, String title) {
        Element first = mention.elements().getFirst();
        boolean ofDecision =
                !first.steps().isEmpty() && first.steps().getFirst().unit().isOfDecision();
        if (ofDecision || (first.anchor().from() == Anchor.From.BELOW && mention.start() < newText)) {
            return null;
        }
        lastWasOther = true;
        lastOther = title;
        List<Pointer> cited = mention.elements().stream()
                .map(element -> new Pointer(element.steps()))
                .filter(pointer -> !pointer.steps().isEmpty())
                .toList();
        Citation citation = new Citation(mention.start(), mention.end(), cited, new External(title, cited));
        return new ResolvedMention(mention, citation, List.of());
    }

    private @Nullable ResolvedMention own(Mention mention) {
        List<Pointer> cited = new ArrayList<>();
        Map<ProvisionId, Target> targets = new LinkedHashMap<>();
        List<Missing> missing = new ArrayList<>();
        List<List<Provision>> named = new ArrayList<>();
        boolean ambiguous = false;
        for (Element element : mention.elements()) {
            Outcome outcome = element(element);
            if (outcome == null) {
                return null;
            }
            cited.add(new Pointer(outcome.steps()));
            outcome.found().forEach(provision -> targets.putIfAbsent(provision.id(), clauses.target(provision)));
            named.add(outcome.found());
            missing.addAll(outcome.missing());
            ambiguous |= outcome.ambiguous();
            remember(outcome.steps());
        }
        Anchor.From from = mention.elements().getFirst().anchor().from();
        boolean plain = mention.source().kind() == Source.Kind.UNSTATED
                && (from == Anchor.From.ABSOLUTE || from == Anchor.From.OPEN);
        if (register.isText() && plain && targets.isEmpty() && !lastOther.isEmpty()) {
            return external(mention, lastOther);
        }
        lastWasOther = false;
        List<Target> found = List.copyOf(targets.values());
        lastNamed = found.stream().map(Target::provision).toList();
        Resolution resolution =
                !missing.isEmpty() ? new Dangling(missing, found) : ambiguous ? new Ambiguous(found) : new Found(found);
        return new ResolvedMention(mention, new Citation(mention.start(), mention.end(), cited, resolution), named);
    }

    private @Nullable Outcome element(Element element) {
        Anchor anchor = element.anchor();
        return switch (anchor.from()) {
            case ABSOLUTE -> absolute(element.steps());
            case OPEN -> open(element.steps());
            case SAME -> same(anchor, element.steps());
            case EACH_SAME -> eachSame(anchor.unit());
            case THIS, PREVIOUS, ALL_BEFORE, BELOW -> relative(anchor, element.steps());
        };
    }

    private @Nullable Outcome absolute(List<Step> steps) {
        Step first = steps.getFirst();
        boolean bareAnnex = first.unit() == Unit.ANNEX && first.ordinal() == 0;
        if (bareAnnex && clauses.all(Level.ANNEX).isEmpty()) {
            return null;
        }
        boolean decision = !clauses.all(Level.HEADING).isEmpty()
                || !clauses.all(Level.POINT).isEmpty();
        if (first.unit().isOfDecision() && !decision) {
            return null;
        }
        Provision scope = scope(first.unit());
        if (scope != null) {
            Outcome near =
                    follow(List.of(scope), scope.level() == Level.ANNEX ? List.of() : clauses.steps(scope), steps);
            if (near.missing().isEmpty()) {
                return near;
            }
        }
        return follow(List.of(), List.of(), steps);
    }

    /** Where a number that begins anew is looked for first: 第二节 in this chapter, 第三章 in this book. */
    private @Nullable Provision scope(Unit unit) {
        if (!register.isText()) {
            return null;
        }
        return switch (unit) {
            case ARTICLE -> standing.around(Unit.ANNEX);
            case SECTION -> standing.around(Unit.CHAPTER);
            case CHAPTER -> standing.around(Unit.BOOK);
            default -> null;
        };
    }

    private @Nullable Outcome relative(Anchor anchor, List<Step> steps) {
        Standing.Start start = standing.of(anchor);
        if (start == null && register == Register.COMMENT) {
            return fromMentioned(anchor, steps);
        }
        if (start == null) {
            return null;
        }
        List<Step> way = start.found().isEmpty()
                ? List.of()
                : clauses.steps(start.found().getFirst());
        if (start.found().size() > 1) {
            way = spanning(way, clauses.steps(start.found().getLast()));
        }
        if (start.lacking() > 0) {
            Missing missing = lacking(anchor, start);
            return new Outcome(way, start.found(), List.of(missing), false);
        }
        return follow(start.found(), way, steps);
    }

    /** 第一款至第二款 of two paragraphs of one article. */
    private static List<Step> spanning(List<Step> first, List<Step> second) {
        if (first.size() != second.size()
                || first.getLast().unit() != second.getLast().unit()) {
            return first;
        }
        List<Step> way = new ArrayList<>(first.subList(0, first.size() - 1));
        Step from = first.getLast();
        Step to = second.getLast();
        way.add(new Step(from.unit(), from.ordinal(), from.suffix(), to.ordinal(), to.suffix()));
        return way;
    }

    private Missing lacking(Anchor anchor, Standing.Start start) {
        Provision within = start.within();
        String asked = anchor.count() == 1 ? "前" : "前" + (anchor.count() == 2 ? "两" : chinese(anchor.count()));
        return new Missing(
                asked + anchor.unit().printed(),
                within == null ? null : clauses.target(within),
                anchor.unit(),
                start.found().size(),
                true);
    }

    private static String chinese(int value) {
        return Numerals.chinese(value);
    }

    /** 本条, 前款 in a comment: counted from what it spoke of last. */
    private @Nullable Outcome fromMentioned(Anchor anchor, List<Step> steps) {
        if (articles.isEmpty() && standing.provision() == null) {
            return null;
        }
        List<Provision> spokenOf =
                last.isEmpty() ? List.of() : follow(List.of(), List.of(), last).found();
        Provision from = spokenOf.isEmpty() ? standing.provision() : spokenOf.getLast();
        Standing.Start start = from == null ? null : new Standing(clauses, from).of(anchor);
        if (start == null || start.found().isEmpty() || start.lacking() > 0) {
            boolean counts = anchor.unit().isInArticle() || anchor.from() == Anchor.From.THIS;
            Step article = here();
            return counts && article != null ? follow(List.of(), List.of(), joined(List.of(article), steps)) : null;
        }
        return follow(start.found(), clauses.steps(start.found().getFirst()), steps);
    }

    /** 各该条: all that the citation before named. */
    private @Nullable Outcome eachSame(Unit unit) {
        List<Provision> named = lastNamed.stream()
                .flatMap(provision -> Stream.ofNullable(clauses.around(provision, unit.level())))
                .distinct()
                .toList();
        return named.isEmpty() ? null : new Outcome(clauses.steps(named.getFirst()), named, List.of(), false);
    }

    private @Nullable Outcome same(Anchor anchor, List<Step> steps) {
        if (articles.isEmpty()) {
            Step here = register == Register.COMMENT && anchor.unit() == Unit.ARTICLE ? here() : null;
            return here == null ? null : follow(List.of(), List.of(), joined(List.of(here), steps));
        }
        List<Step> from = new ArrayList<>(List.of(articles.getLast()));
        if (anchor.unit() != Unit.ARTICLE) {
            last.stream().filter(step -> step.unit() == Unit.PARAGRAPH).forEach(from::add);
        }
        if (anchor.unit() == Unit.ITEM) {
            last.stream().filter(step -> step.unit() == Unit.ITEM).forEach(from::add);
        }
        return follow(List.of(), List.of(), joined(from, steps));
    }

    private Outcome follow(List<Provision> start, List<Step> way, List<Step> steps) {
        return Outcome.following(clauses, start, way, steps);
    }

    /** 第三款 alone: of this article in a law; in a comment of the article spoken of last that has one. */
    private @Nullable Outcome open(List<Step> steps) {
        return register.isText() ? openInText(steps) : openInComment(steps);
    }

    private @Nullable Outcome openInText(List<Step> steps) {
        Provision article = standing.around(Unit.ARTICLE);
        Unit unit = steps.getFirst().unit();
        List<Outcome> tried = new ArrayList<>();
        List<Step> mentioned =
                last.stream().filter(step -> step.unit().holds(unit)).toList();
        if (!mentioned.isEmpty()
                && last.getFirst().unit() == Unit.ARTICLE
                && unit != Unit.PARAGRAPH
                && isOneSentence(Math.max(lastEnd, 0))) {
            tried.add(follow(List.of(), List.of(), joined(mentioned, steps)));
        }
        Provision paragraph = standing.around(Unit.PARAGRAPH);
        if (unit != Unit.PARAGRAPH && paragraph != null) {
            tried.add(follow(List.of(paragraph), clauses.steps(paragraph), steps));
        }
        if (article != null) {
            tried.add(follow(List.of(article), clauses.steps(article), steps));
        } else {
            tried.add(follow(List.of(), List.of(), steps));
        }
        if (!mentioned.isEmpty()) {
            tried.add(follow(List.of(), List.of(), joined(mentioned, steps)));
        }
        Outcome known = firstWhole(tried);
        if (known == null && !leadIn.get().isEmpty()) {
            known = firstWhole(List.of(follow(List.of(), List.of(), joined(leadIn.get(), steps))));
        }
        if (known != null) {
            return known;
        }
        return article == null && unit == Unit.ITEM ? null : tried.getLast();
    }

    private static @Nullable Outcome firstWhole(List<Outcome> tried) {
        return tried.stream()
                .filter(outcome -> outcome.missing().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Outcome openInComment(List<Step> steps) {
        Step here = pointed();
        if (steps.getFirst().unit() == Unit.ITEM && articles.isEmpty() && here == null) {
            Outcome outcome = follow(List.of(), List.of(), steps);
            return outcome.found().isEmpty() ? null : outcome;
        }
        for (int i = articles.size() - 1; i >= Math.max(0, articles.size() - LONGEST_MEMORY); i--) {
            Outcome outcome = follow(List.of(), List.of(), joined(List.of(articles.get(i)), steps));
            if (!outcome.found().isEmpty()) {
                return outcome;
            }
        }
        Step article = articles.isEmpty() ? here : articles.getLast();
        return article == null ? null : follow(List.of(), List.of(), joined(List.of(article), steps));
    }

    private @Nullable Step pointed() {
        Provision article = standing.around(Unit.ARTICLE);
        return article == null ? null : clauses.steps(article).getLast();
    }

    private @Nullable Step here() {
        Step pointed = pointed();
        return pointed != null || articles.isEmpty() ? pointed : articles.getLast();
    }

    private void remember(List<Step> steps) {
        last = steps;
        steps.stream().filter(step -> step.unit() == Unit.ARTICLE).forEach(articles::add);
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }
}
