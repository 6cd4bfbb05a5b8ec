package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.CitationWords.Group;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Element;
import org.tiaowen.drafting.citations.Resolution.Found;
import org.tiaowen.drafting.citations.Resolution.Target;

/**
 * Prints citations from the identities of the clauses they name: right after every renumbering, and in the habit of the
 * text or of the words that stood there before.
 *
 * <p>The law of this class: what it prints, put where it is meant to stand and found again by {@link CitationFinder},
 * names the very clauses it was printed from. What cannot be printed so is empty. Thread-safe; the first citation in the
 * text's own habit reads all citations of the text once.
 */
public final class CitationPrinter {

    /** 第三条至第五条 says no more than 第三条、第四条 where there are but two. */
    private static final int SHORTEST_RANGE = 3;

    private final CitationFinder finder;
    private final Clauses clauses;
    /** Read when it is first asked for: mostly no citation has to be printed. */
    private volatile @Nullable CitationHabit usual;

    private CitationPrinter(CitationFinder finder) {
        this.finder = finder;
        this.clauses = finder.clauses();
    }

    private CitationHabit usual() {
        CitationHabit known = usual;
        if (known == null) {
            known = CitationHabit.usual(finder);
            usual = known;
        }
        return known;
    }

    /** A printer for citations in {@code text} of clauses of {@code text}. */
    public static CitationPrinter in(LegalText text) {
        return new CitationPrinter(CitationFinder.in(text));
    }

    /**
     * A new citation in the text's own habit: 本条例第三条至第五条, or 前款 and 本条第二款 for what lies near.
     *
     * @param targets the clauses to name, in the order in which they shall be named
     * @param in the clause in whose own words it will stand
     * @return empty where no words name exactly these clauses
     * @throws IllegalArgumentException when the text lacks one of the clauses or {@code targets} is empty
     */
    public Optional<String> print(List<ProvisionId> targets, ProvisionId in) {
        List<Provision> named = provisions(targets);
        Standing standing = standing(in);
        List<Group> groups = grouped(named, usual());
        List<String> candidates = new ArrayList<>();
        CitationWords words = new CitationWords(clauses, standing, usual());
        if (isInside(standing, named, Unit.ARTICLE)) {
            addIfPresent(candidates, words.previous(Unit.PARAGRAPH, groups));
            addIfPresent(candidates, words.within(Unit.ARTICLE, groups));
        }
        candidates.addAll(absolute(standing, groups, usual()));
        Set<ProvisionId> wanted = new LinkedHashSet<>(targets);
        return candidates.stream()
                .filter(candidate -> names(candidate, 0, candidate.length(), in, wanted::equals))
                .findFirst();
    }

    /**
     * A citation written anew in the habit of the one that stands there: with 本条例 or without, 第（三）项 or 第三项, relative
     * where it was relative and that is still true, the same words where they still name these clauses.
     *
     * @param words the whole own words of the clause {@code in}, which may be other than those the text has now
     * @param start where the citation stands in {@code words}
     * @param end after its last character
     * @param targets the clauses to name, in the order in which they shall be named
     * @return what to put in the place of the citation; empty where no words name exactly these clauses
     * @throws IllegalArgumentException when the text lacks one of the clauses or {@code targets} is empty
     */
    public Optional<String> reprint(String words, int start, int end, List<ProvisionId> targets, ProvisionId in) {
        Mention mention = mention(words, start, in);
        if (mention == null) {
            return print(targets, in);
        }
        CitationHabit habit = CitationHabit.of(words.substring(start, end), mention);
        List<Provision> named = provisions(targets);
        List<Group> groups = mention.elements().size() == named.size() && !habit.ranges()
                ? named.stream().map(one -> new Group(List.of(one))).toList()
                : grouped(named, habit);
        Set<ProvisionId> wanted = new LinkedHashSet<>(targets);
        return reprint(mention, words, start, end, groups, in, wanted::equals);
    }

    /** The first candidate whose targets, found again, satisfy {@code right}. */
    Optional<String> reprint(
            Mention mention,
            String words,
            int start,
            int end,
            List<Group> groups,
            ProvisionId in,
            Predicate<Set<ProvisionId>> right) {
        String citation = words.substring(start, end);
        CitationHabit own = CitationHabit.of(citation, mention);
        Standing standing = standing(in);
        // the later ones are dear, and mostly not needed
        Supplier<CitationHabit> habit =
                () -> own.prefix().isEmpty() && isRelative(mention) ? own.withPrefix(usual().prefix()) : own;
        return Stream.<Supplier<List<String>>>of(
                        () -> List.of(citation),
                        () -> swapped(mention, citation, own, groups),
                        () -> relative(mention, standing, groups, habit.get()),
                        () -> absolute(standing, groups, habit.get()))
                .flatMap(candidates -> candidates.get().stream())
                .filter(candidate -> names(
                        words.substring(0, start) + candidate + words.substring(end),
                        start,
                        start + candidate.length(),
                        in,
                        right))
                .findFirst();
    }

    private List<String> swapped(Mention mention, String citation, CitationHabit habit, List<Group> groups) {
        List<Element> elements = mention.elements();
        if (elements.size() != groups.size()) {
            return List.of();
        }
        List<List<Step>> before = elements.stream().map(Element::steps).toList();
        List<List<Step>> after = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<Unit> units = before.get(i).stream().map(Step::unit).toList();
            after.add(CitationWords.wholePath(clauses, groups.get(i)).stream()
                    .filter(step -> units.contains(step.unit()))
                    .toList());
        }
        String swapped = NumberSwap.swap(citation, habit.prefix().length(), before, after);
        return swapped == null ? List.of() : List.of(swapped);
    }

    private static boolean isRelative(Mention mention) {
        return mention.elements().stream().anyMatch(element -> element.anchor().from() != Anchor.From.ABSOLUTE);
    }

    private List<String> relative(Mention mention, Standing standing, List<Group> groups, CitationHabit habit) {
        CitationWords words = new CitationWords(clauses, standing, habit);
        Anchor anchor = mention.elements().getFirst().anchor();
        List<String> candidates = new ArrayList<>();
        switch (anchor.from()) {
            case PREVIOUS -> {
                addIfPresent(candidates, words.previous(anchor.unit(), groups));
                if (anchor.unit().isInArticle()) {
                    addIfPresent(candidates, words.within(Unit.ARTICLE, groups));
                }
            }
            case THIS -> {
                addIfPresent(candidates, words.within(anchor.unit(), groups));
                if (anchor.unit().isInArticle()) {
                    addIfPresent(candidates, words.within(Unit.ARTICLE, groups));
                }
            }
            case OPEN, SAME, EACH_SAME, ALL_BEFORE -> {
                addIfPresent(candidates, words.bare(Unit.ARTICLE, groups));
                addIfPresent(candidates, words.bare(Unit.PARAGRAPH, groups));
                addIfPresent(candidates, words.within(Unit.ARTICLE, groups));
            }
            case ABSOLUTE, BELOW -> {}
        }
        return candidates;
    }

    private List<String> absolute(Standing standing, List<Group> groups, CitationHabit habit) {
        List<String> candidates = new ArrayList<>();
        for (boolean paragraphs : habit.paragraphs() ? new boolean[] {true} : new boolean[] {false, true}) {
            CitationWords words = new CitationWords(clauses, standing, habit.withParagraphs(paragraphs));
            candidates.add(words.absolute(groups, false));
            candidates.add(words.absolute(groups, true));
        }
        return candidates;
    }

    /** Draws neighbours together where the habit is to do so. */
    private List<Group> grouped(List<Provision> named, CitationHabit habit) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        while (from < named.size()) {
            int to = from + 1;
            while (habit.ranges() && to < named.size() && isNext(named.get(to - 1), named.get(to))) {
                to++;
            }
            if (to - from >= SHORTEST_RANGE) {
                groups.add(new Group(named.subList(from, to)));
            } else {
                named.subList(from, to).forEach(one -> groups.add(new Group(List.of(one))));
            }
            from = to;
        }
        return groups;
    }

    private boolean isNext(Provision first, Provision second) {
        List<Provision> before = first.level() == second.level() ? clauses.before(second) : List.of();
        return !before.isEmpty() && before.getLast().equals(first);
    }

    private boolean isInside(Standing standing, List<Provision> named, Unit unit) {
        Provision around = standing.around(unit);
        return around != null
                && named.stream()
                        .allMatch(provision ->
                                !provision.equals(around) && around.equals(clauses.around(provision, around.level())));
    }

    /** Whether the citation found at {@code start} leads where it should. */
    private boolean names(String words, int start, int end, ProvisionId in, Predicate<Set<ProvisionId>> right) {
        return finder.resolveIn(words, in).stream()
                .map(ResolvedMention::citation)
                .filter(citation -> citation.start() == start && citation.end() == end)
                .filter(citation -> citation.resolution() instanceof Found)
                .anyMatch(citation -> right.test(ids(citation.resolution().targets())));
    }

    private static Set<ProvisionId> ids(List<Target> targets) {
        Set<ProvisionId> ids = new LinkedHashSet<>();
        targets.forEach(target -> ids.add(target.provision().id()));
        return ids;
    }

    private @Nullable Mention mention(String words, int start, ProvisionId in) {
        return finder.resolveIn(words, in).stream()
                .map(ResolvedMention::mention)
                .filter(mention -> mention.start() == start)
                .findFirst()
                .orElse(null);
    }

    private Standing standing(ProvisionId in) {
        return new Standing(clauses, provisions(List.of(in)).getFirst());
    }

    private List<Provision> provisions(List<ProvisionId> ids) {
        if (ids.isEmpty() || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("A citation names one clause at least, and none twice: " + ids);
        }
        return ids.stream()
                .map(id -> Optional.ofNullable(clauses.find(id))
                        .orElseThrow(() -> new IllegalArgumentException("The text has no provision " + id)))
                .toList();
    }

    private static void addIfPresent(List<String> candidates, @Nullable String candidate) {
        if (candidate != null) {
            candidates.add(candidate);
        }
    }

    CitationFinder finder() {
        return finder;
    }
}
