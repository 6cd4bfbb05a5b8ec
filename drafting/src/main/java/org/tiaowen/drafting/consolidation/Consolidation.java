package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Drifted;
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

    /** Each go leaves out at least one modification more; further conflicts stay in the text and are remarked upon. */
    private static final int MOST_GOES = 12;

    public Consolidation {
        outcomes = List.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }

    /** Carries {@code amendment} out on {@code law}. Never throws for what the two texts say. */
    public static Consolidation of(LegalText law, LawAmendment amendment) {
        return of(law, amendment, ProvisionId::next);
    }

    /**
     * Carries {@code amendment} out on {@code law}.
     *
     * @param ids asked for the id of every clause that the amendment makes and does not quote
     */
    static Consolidation of(LegalText law, LawAmendment amendment, Supplier<ProvisionId> ids) {
        Optional<Substitution> whole = Revision.in(law, amendment);
        if (whole.isPresent()) {
            return Revision.of(law, amendment, whole.orElseThrow(), ids);
        }
        LawAsItWas old = new LawAsItWas(law);
        Map<Integer, Hindrance> banned = new HashMap<>();
        Carrying.Result result = new Carrying(old, amendment, banned, ids).run();
        for (int go = 1; go < MOST_GOES && !result.conflicts().isEmpty(); go++) {
            banned.putAll(result.conflicts());
            result = new Carrying(old, amendment, banned, ids).run();
        }
        LegalText edited = result.edited().text();
        Lineage lineage = result.edited().lineageAsMade();
        CitationDrift drift = SilentStep.drift(law, edited, lineage, result.stated());
        LegalText after = drift.applied(edited, Drifted::certain);
        var remarks = new ArrayList<>(Remarks.of(old, after, amendment, result));
        return new Consolidation(law, after, lineage, result.outcomes(), drift, remarks);
    }

    /** Whether every modification was carried out. */
    public boolean complete() {
        return outcomes.stream().noneMatch(Outcome.NotCarriedOut.class::isInstance);
    }
}
