package org.tiaowen.drafting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.AmendmentCases.Case;

/** Every case of {@code amendments.md}: the text before with the decision carried out is the text after. */
class AmendmentCasesTests {

    static Stream<Case> cases() {
        return AmendmentCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decisionCarriedOutGivesTheTextAfter(Case one) {
        LegalText law = TextReader.read(one.before()).text();
        AmendingInstrument instrument = AmendmentReader.read(one.decision());
        List<LawAmendment> meant = AmendedLaws.of(instrument, law);
        LawAmendment amendment = meant.isEmpty() ? new LawAmendment(law.title(), List.of(), null) : meant.getFirst();

        Consolidation made = Consolidation.of(law, amendment);

        String told = ConsolidationText.print(instrument, amendment, made);
        assertThat(TextWriter.write(made.after())).as(told).isEqualTo(one.after());
        assertThat(TextDifference.first(
                        made.after(), TextReader.read(one.after()).text()))
                .as(told)
                .isEmpty();
        assertThat(findings(instrument, made)).as(told).isEqualTo(one.findings());
    }

    private static List<String> findings(AmendingInstrument instrument, Consolidation made) {
        if (instrument.laws().stream().allMatch(law -> law.instructions().isEmpty())) {
            return List.of("0 " + Obstacle.UNREAD);
        }
        if (AmendedLaws.of(instrument, made.before()).isEmpty()) {
            return List.of("0 " + Obstacle.TARGET_MISSING);
        }
        Stream<String> undone = made.outcomes().stream().flatMap(outcome -> switch (outcome) {
            case Outcome.CarriedOut done -> Stream.of();
            case Outcome.NotCarriedOut not ->
                Stream.of(not.instruction().number().replace("、", "") + " " + not.reason());
        });
        Stream<String> unread = instrument.unread().stream().map(passage -> "0 " + Obstacle.UNREAD);
        return Stream.concat(undone, unread).distinct().sorted().toList();
    }
}
