package org.tiaowen.drafting.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.Editing;
import org.tiaowen.drafting.generated.GeneratedEdits;
import org.tiaowen.drafting.generated.GeneratedTexts;
import org.tiaowen.drafting.generated.Seeds;

/**
 * Texts by chance, edited by chance: the instrument written from the two leads from the one to the other, or none is offered
 * and the clause is named.
 */
@Execution(ExecutionMode.CONCURRENT)
class DerivationPropertiesTests {

    private static final int CASES = 150;
    private static final int MOST_EDITS = 6;

    /** An edit here and there makes what no instrument can tell: two tables of one form, a heading taken from its articles. */
    private static final double OFFERED = 0.97;

    private final Map<String, Integer> edits = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    @Test
    void instrumentForEditedRegulationLeadsToIt() {
        Seeds.check("derived from edited regulations", CASES, seed -> prove(GeneratedTexts::plainRegulation, seed));
        tell();

        int offered = ends.getOrDefault("proved", 0);
        assertThat(offered).isGreaterThanOrEqualTo((int) (OFFERED * (offered + ends.getOrDefault("not offered", 0))));
    }

    @Test
    void whatIsOfferedForEditedDecisionLeadsToIt() {
        Seeds.check("derived from edited decisions", CASES / 2, seed -> prove(GeneratedTexts::decision, seed));
        tell();
    }

    @Test
    void whatIsOfferedForMisleadingWordsLeadsToThem() {
        Seeds.check("derived from misleading texts", CASES / 2, seed -> prove(GeneratedTexts::regulation, seed));
        tell();
    }

    private void prove(LongFunction<LegalText> texts, long seed) {
        LegalText old = texts.apply(seed);
        var random = new SplittableRandom(-seed);
        Editing editing = Editing.of(old);
        int steps = 1 + random.nextInt(MOST_EDITS);
        for (int i = 0; i < steps; i++) {
            Edit edit = GeneratedEdits.any(old, random);
            if (editing.carryOut(edit).isEmpty()) {
                edits.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        Edited edited = editing.edited();
        if (edited.misread().isPresent()) {
            ends.merge("cannot be written as plain text", 1, Integer::sum);
            return;
        }
        LegalText current = random.nextBoolean() ? withCitations(edited) : edited.text();
        ends.merge(prove(old, current, edited), 1, Integer::sum);
    }

    private static String prove(LegalText old, LegalText current, Edited edited) {
        boolean same = TextProof.difference(old, current).isEmpty();
        var change = new LawChange(old.title(), old, current, edited.lineage());
        return switch (Derivation.of(change, Drafting.decision())) {
            case Derivation.Offered offered -> {
                assertThat(TextProof.ofInstrument(old, offered.text(), current))
                        .as(offered.text())
                        .isEmpty();
                yield "proved";
            }
            case Derivation.NotOffered refused -> {
                assertThat(same || !refused.unproved().isEmpty())
                        .as("not offered, and no clause named: %s", refused.reason())
                        .isTrue();
                yield same ? "nothing changed" : "not offered";
            }
        };
    }

    /** As a drafter's editor has it: citations follow where that is certain. */
    private static LegalText withCitations(Edited edited) {
        CitationDrift drift = CitationDrift.between(edited.before(), edited.text(), edited.lineage());
        return drift.applied(edited.text(), Drifted::certain);
    }

    private void tell() {
        System.out.println(edits);
        System.out.println(ends);
    }
}
