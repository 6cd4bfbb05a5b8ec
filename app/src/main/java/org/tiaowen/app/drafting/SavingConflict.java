package org.tiaowen.app.drafting;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.comparison.Choice;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.comparison.MergeConflict;
import org.tiaowen.drafting.comparison.MergedClause;
import org.tiaowen.drafting.comparison.MergedClause.State;
import org.tiaowen.drafting.comparison.ThreeWayComparison;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.versions.WorkingCopy;

/**
 * A text that could not be saved, put together with the one that was saved in between, as far as the choices made go.
 *
 * @param base the revision the drafter started from
 * @param theirs what is stored now
 * @param mine the drafter's text as sent
 * @param repairs what is repaired in it, as the drafter said when saving
 * @param comparison of the three
 * @param conflicts what there is to choose
 */
record SavingConflict(
        WorkingCopy base,
        WorkingCopy theirs,
        String mine,
        RepairChoice repairs,
        ThreeWayComparison comparison,
        List<Open> conflicts) {

    /**
     * One choice on the page.
     *
     * @param field the name of the form field
     * @param mine what I made of the clause
     * @param theirs what they made of it
     * @param choice what was chosen, null while nothing is
     */
    record Open(
            String field,
            MergeConflict conflict,
            List<WordRun> mine,
            List<WordRun> theirs,
            @Nullable Choice choice) {

        /** Whether there is something to show on my side. */
        public boolean hasMine() {
            return !conflict.mine().isEmpty();
        }

        /** Whether there is something to show on their side. */
        public boolean hasTheirs() {
            return !conflict.theirs().isEmpty();
        }
    }

    /**
     * Puts them together.
     *
     * @param choices by form field, perhaps incomplete; words that are no choice count as none
     */
    static SavingConflict of(
            WorkingCopy base, WorkingCopy theirs, String mine, RepairChoice repairs, Map<String, String> choices) {
        var comparison = ThreeWayComparison.of(
                base.text(), TextReader.read(mine, repairs).text(), theirs.text());
        List<MergeConflict> conflicts = comparison.conflicts();
        List<Open> open = IntStream.range(0, conflicts.size())
                .mapToObj(index -> open("choice-" + index, conflicts.get(index), choices))
                .toList();
        return new SavingConflict(base, theirs, mine, repairs, comparison, open);
    }

    private static Open open(String field, MergeConflict conflict, Map<String, String> choices) {
        String sent = choices.getOrDefault(field, "");
        Optional<Choice> choice = conflict.choices().stream()
                .filter(each -> each.name().equals(sent))
                .findFirst();
        return new Open(field, conflict, conflict.mineAgainstBase(), conflict.theirsAgainstBase(), choice.orElse(null));
    }

    /** How many clauses who changed, for the summary. */
    public Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        comparison.clauses().forEach(clause -> counts.merge(clause.state(), 1, Integer::sum));
        return counts;
    }

    /** Clauses in which the words of both stand side by side now: worth a look. */
    public List<MergedClause> interwoven() {
        return comparison.clauses().stream()
                .filter(clause -> clause.state() == State.BOTH_MERGED)
                .toList();
    }

    /** What is not chosen yet. */
    Problems problems() {
        return new Problems(conflicts.stream()
                .filter(open -> open.choice() == null)
                .map(open -> Problem.at(
                        open.field(), "conflict.problem.choose", open.conflict().designation()))
                .toList());
    }

    /** Both texts in one, under the choices made. */
    LegalText merged() {
        Map<ProvisionId, Choice> choices = new LinkedHashMap<>();
        conflicts.stream()
                .filter(open -> open.choice() != null)
                .forEach(open -> choices.put(open.conflict().id(), Objects.requireNonNull(open.choice())));
        return comparison.merged(choices);
    }

    /** What saving the merged text would change in the stored one. */
    public ComparisonView result() {
        return ComparisonView.changed(Comparison.of(theirs.text(), merged()));
    }
}
