package org.tiaowen.app.drafting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.consolidation.AmendedLaws;

/** A decision somebody sent in to have it carried out, and which of the laws it amends (打包修改) is meant. */
sealed interface SentDecision {

    /** The longest decision of a package with its quotations is a tenth of it, and nine bytes a character fit a form. */
    int LONGEST = 500_000;

    /** A law the decision amends, by its index in it. */
    record Law(int index, String title) {}

    /** What the decision amends, in its order. */
    List<Law> laws();

    /**
     * It is clear.
     *
     * @param index of {@code amendment} in {@code instrument}
     */
    record Meant(AmendingInstrument instrument, LawAmendment amendment, int index) implements SentDecision {

        @Override
        public List<Law> laws() {
            return SentDecision.laws(instrument);
        }
    }

    /** Nothing can be carried out, or a person has to say which law is meant. */
    record Unclear(Problems problems, List<Law> laws) implements SentDecision {
        public Unclear {
            laws = List.copyOf(laws);
        }
    }

    /** What {@code decision} tells to do with {@code law}, found by their titles. */
    static SentDecision on(LegalText law, String decision) {
        return read(decision, instrument -> AmendedLaws.of(instrument, law), law.title());
    }

    /** The same for the law called {@code title}. */
    static SentDecision named(String title, String decision) {
        return read(decision, instrument -> AmendedLaws.named(instrument, title), title);
    }

    /** The same for the law with that index, which a person has chosen. */
    static SentDecision chosen(int index, String decision) {
        return read(
                decision,
                instrument -> index >= 0 && index < instrument.laws().size()
                        ? List.of(instrument.laws().get(index))
                        : List.of(),
                "");
    }

    private static SentDecision read(
            String decision, Function<AmendingInstrument, List<LawAmendment>> choice, String title) {
        Problems problems = checked(decision);
        if (!problems.isEmpty()) {
            return new Unclear(problems, List.of());
        }
        AmendingInstrument instrument = AmendmentReader.read(decision);
        if (instrument.laws().stream().allMatch(law -> law.instructions().isEmpty())) {
            return new Unclear(Problems.of(Problem.at("decision", "consolidation.problem.noInstructions")), List.of());
        }
        List<LawAmendment> meant = choice.apply(instrument);
        if (meant.size() == 1) {
            LawAmendment amendment = meant.getFirst();
            return new Meant(instrument, amendment, instrument.laws().indexOf(amendment));
        }
        Problem problem = meant.isEmpty()
                ? Problem.at("law", "consolidation.problem.noLaw", title, titles(instrument.laws()))
                : Problem.at("law", "consolidation.problem.severalLaws", titles(meant));
        return new Unclear(Problems.of(problem), laws(instrument));
    }

    /** What is wrong with the words as such. */
    private static Problems checked(String decision) {
        if (decision.length() > LONGEST) {
            return Problems.of(Problem.at("decision", "consolidation.problem.tooLong", decision.length(), LONGEST));
        }
        return DraftChecks.text("decision", decision);
    }

    private static List<Law> laws(AmendingInstrument instrument) {
        return IntStream.range(0, instrument.laws().size())
                .mapToObj(index -> new Law(index, instrument.laws().get(index).title()))
                .toList();
    }

    private static String titles(List<LawAmendment> laws) {
        return laws.stream().map(law -> "《" + law.title() + "》").collect(Collectors.joining("、"));
    }
}
