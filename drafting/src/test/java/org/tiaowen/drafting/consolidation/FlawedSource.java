package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.consolidation.AmendmentSets.Amended;
import org.tiaowen.drafting.consolidation.AmendmentSets.Step;

/**
 * The proof that the text before of a set is not the one its decisions amended: each article that does not come out as
 * published is one of which all that was told came out as published, and the rest is another; or one of which an instruction
 * could not be carried out; or one that had already before what was to be done.
 */
final class FlawedSource {

    private final Amended set;
    private final List<Step> steps;
    private final Set<ProvisionId> touched = new HashSet<>();

    private FlawedSource(Amended set, List<Step> steps) {
        this.set = set;
        this.steps = steps;
        outcomes().forEach(outcome -> {
            switch (outcome) {
                case Outcome.CarriedOut done -> touched.addAll(done.touched());
                case Outcome.NotCarriedOut not -> {}
            }
        });
    }

    /** The articles that differ and are none of these; empty where every difference is the source's. */
    static List<String> unexplained(Amended set, List<Step> steps) {
        return new FlawedSource(set, steps).unexplained();
    }

    private List<String> unexplained() {
        LegalText made = steps.getLast().consolidation().after();
        Map<String, Provision> these = articles(made);
        Map<String, Provision> those = articles(set.published());
        var unexplained = new ArrayList<String>();
        int exact = 0;
        for (String number : those.keySet()) {
            Provision one = these.get(number);
            if (one != null && words(one).equals(words(those.get(number)))) {
                exact++;
            } else if (!isExplained(number, one, those.get(number))) {
                unexplained.add(number);
            }
        }
        System.out.printf("%s: %d of %d articles as published%n", set.name(), exact, those.size());
        return unexplained;
    }

    private boolean isExplained(String number, @Nullable Provision made, Provision published) {
        boolean failed = outcomes().stream()
                .filter(Outcome.NotCarriedOut.class::isInstance)
                .anyMatch(outcome -> outcome.instruction().passage().words().contains(number));
        return failed || made == null || isAsTold(made, published) || isThereAlready(number, published);
    }

    /** Whether all that instructions made of the article is published like that, and only the rest of it is another. */
    private boolean isAsTold(Provision made, Provision published) {
        Set<String> there = published.walk().map(Provision::text).collect(Collectors.toSet());
        return made.walk()
                .filter(clause -> touched.contains(clause.id()))
                .map(Provision::text)
                .allMatch(there::contains);
    }

    /** Whether the text before has already what an instruction on the article puts in, or the whole of it as published. */
    private boolean isThereAlready(String number, Provision published) {
        Provision before = articles(steps.getFirst().consolidation().before()).get(number);
        return (before != null && words(before).equals(words(published))) || hasWhatIsPutIn(number);
    }

    private boolean hasWhatIsPutIn(String number) {
        return outcomes().stream()
                .filter(outcome -> outcome.instruction().passage().words().contains(number))
                .anyMatch(outcome -> switch (outcome.modification()) {
                    case Modification.WordInsertion words -> set.before().contains(words.words());
                    case Modification.Insertion insertion ->
                        insertion.payload().lines().stream()
                                .map(line -> line.replaceAll("^（[^）]*）", ""))
                                .allMatch(set.before()::contains);
                    default -> false;
                });
    }

    private List<Outcome> outcomes() {
        return steps.stream()
                .flatMap(step -> step.consolidation().outcomes().stream())
                .toList();
    }

    /** By printed number, in order. */
    static Map<String, Provision> articles(LegalText text) {
        Map<String, Provision> articles = new LinkedHashMap<>();
        text.walk()
                .filter(one -> one.level() == Level.ARTICLE && one.number() != null)
                .forEach(one -> articles.putIfAbsent(one.number().printed(), one));
        return articles;
    }

    /** Number, words and all inside, in one string. */
    static String words(Provision article) {
        return article.walk()
                .map(one -> (one.number() == null ? "" : one.number().printed()) + one.text())
                .map(words ->
                        words.replaceAll("[\\s\\u3000]", "").replace('(', '（').replace(')', '）'))
                .collect(Collectors.joining("\n"));
    }
}
