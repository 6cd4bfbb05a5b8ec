package org.tiaowen.drafting.derivation;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.AmendmentReader;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.consolidation.AmendedLaws;
import org.tiaowen.drafting.consolidation.Consolidation;
import org.tiaowen.drafting.consolidation.Outcome;
import org.tiaowen.drafting.consolidation.TextDifference;

/** An instrument proved by who only has the printed words of it and of the old text, as whoever receives it does. */
final class TextProof {

    private TextProof() {}

    /** What is wrong with the words of {@code instrument}; empty where they lead from {@code old} to {@code wanted}. */
    static Optional<String> ofInstrument(LegalText old, String instrument, LegalText wanted) {
        LegalText read = TextReader.read(TextWriter.write(old)).text();
        LegalText law = difference(old, read).isEmpty() ? read : old;
        AmendingInstrument told = AmendmentReader.read(instrument);
        if (!told.unread().isEmpty()) {
            return Optional.of("unread: " + told.unread().getFirst().words());
        }
        List<LawAmendment> meant = AmendedLaws.of(told, law);
        if (meant.size() != 1) {
            return Optional.of(
                    "amends " + told.laws().stream().map(LawAmendment::title).toList());
        }
        Consolidation consolidation = Consolidation.of(law, meant.getFirst());
        for (Outcome outcome : consolidation.outcomes()) {
            if (outcome instanceof Outcome.NotCarriedOut not) {
                return Optional.of(not.instruction().number() + " not carried out: " + not.message());
            }
        }
        return difference(consolidation.after(), wanted);
    }

    static Optional<String> difference(LegalText made, LegalText wanted) {
        return TextDifference.first(made, wanted).map(Object::toString);
    }
}
