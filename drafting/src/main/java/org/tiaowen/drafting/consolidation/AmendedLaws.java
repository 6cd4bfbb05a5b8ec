package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.citations.LawTitle;

/** Which of the laws an instrument amends (打包修改) is meant. Stateless. */
public final class AmendedLaws {

    /** From the strictest to the loosest, for （二） and （三） tell two interpretations of one law apart. */
    private static final List<UnaryOperator<String>> SENSES =
            List.of(AmendedLaws::bare, title -> bare(title).replace("中华人民共和国", ""), title -> LawTitle.of(title)
                    .name());

    private AmendedLaws() {}

    /**
     * What {@code instrument} does to {@code law}: the part that names its title, or the only part where it names none.
     *
     * @return empty where the instrument does not amend it, several where the titles leave it open
     */
    public static List<LawAmendment> of(AmendingInstrument instrument, LegalText law) {
        if (instrument.laws().size() == 1) {
            LawAmendment only = instrument.laws().getFirst();
            if (only.title().isEmpty() || law.title().isEmpty()) {
                return List.of(only);
            }
        }
        return named(instrument, law.title());
    }

    /**
     * The parts of {@code instrument} on the law called {@code title}, with or without 《》, 中华人民共和国 and what stands in
     * brackets.
     *
     * @return empty where it does not amend it, several where the title leaves it open
     */
    public static List<LawAmendment> named(AmendingInstrument instrument, String title) {
        for (UnaryOperator<String> sense : SENSES) {
            String meant = sense.apply(title);
            List<LawAmendment> found = instrument.laws().stream()
                    .filter(law -> !meant.isEmpty() && sense.apply(law.title()).equals(meant))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String bare(String title) {
        return title.replaceAll("[《》〈〉<>\\s\\u3000\\u00A0]", "")
                .replace('(', '（')
                .replace(')', '）');
    }
}
