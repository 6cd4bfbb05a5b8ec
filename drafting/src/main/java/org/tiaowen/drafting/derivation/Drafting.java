package org.tiaowen.drafting.derivation;

import java.util.Map;
import org.tiaowen.drafting.amendments.Formalities;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What a drafter wants of the instrument.
 *
 * @param form decision or amendment
 * @param formalities title, organ, meeting, dates
 * @param chosen the form a person chose for a change, by {@link DerivedChange#id()}; the others are chosen by rule
 */
public record Drafting(InstrumentForm form, Formalities formalities, Map<ProvisionId, ChangeForm> chosen) {

    public Drafting {
        chosen = Map.copyOf(chosen);
    }

    /** A decision with everything by rule, and placeholders for what only people know. */
    public static Drafting decision() {
        return new Drafting(InstrumentForm.DECISION, Formalities.PLACEHOLDERS, Map.of());
    }

    /** An amendment (修正案) of the same kind. */
    public static Drafting amendment() {
        return new Drafting(InstrumentForm.AMENDMENT, Formalities.PLACEHOLDERS, Map.of());
    }

    /** The same with other formalities. */
    public Drafting with(Formalities others) {
        return new Drafting(form, others, chosen);
    }

    /** The same with the forms a person chose. */
    public Drafting choosing(Map<ProvisionId, ChangeForm> others) {
        return new Drafting(form, formalities, others);
    }
}
