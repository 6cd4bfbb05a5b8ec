package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.derivation.Derivation.NotOffered;
import org.tiaowen.drafting.derivation.Derivation.Offered;

/** Derives, prints, proves, coarsens what fails, until all is proved or nothing coarser is left. */
final class Offering {

    /** More rounds than there are ways of telling one change; each takes one coarser way where it fails. */
    private static final int ROUNDS = 16;

    private final List<Deriving> laws;
    private final Drafting drafting;

    private Offering(List<LawChange> changes, Drafting drafting) {
        this.laws = changes.stream()
                .map(change -> new Deriving(change, drafting.chosen()))
                .toList();
        this.drafting = drafting;
    }

    static Derivation of(List<LawChange> changes, Drafting drafting) {
        return new Offering(changes, drafting).derive();
    }

    private Derivation derive() {
        if (drafting.form() == InstrumentForm.AMENDMENT && laws.stream().anyMatch(Deriving::unitsShift)) {
            return refused("修正案不变动条文序号，而新文本中有条文的序号变动，应当采用修改决定。", List.of());
        }
        Draft draft = Draft.of(laws, drafting);
        if (draft.told().stream().allMatch(List::isEmpty)) {
            return refused("两个文本没有需要写明的改动。", List.of());
        }
        Proof proof = Proof.of(laws, draft, drafting);
        for (int round = 0; round < ROUNDS && !proof.holds(); round++) {
            boolean coarser = false;
            for (Topic topic : proof.failing()) {
                coarser |= topic.coarsen();
            }
            if (!coarser) {
                break;
            }
            draft = Draft.of(laws, drafting);
            proof = Proof.of(laws, draft, drafting);
        }
        if (!proof.holds()) {
            return refused("有的条文无论采用哪种表述，回放后都与新文本不一致。", proof.unproved());
        }
        return new Offered(proof.text(), proof.read(), changes(draft), List.of(), List.of());
    }

    private Derivation refused(String reason, List<UnprovedClause> unproved) {
        return new NotOffered(reason, unproved, changes(Draft.of(laws, drafting)), List.of(), List.of());
    }

    private List<DerivedChange> changes(Draft draft) {
        List<DerivedChange> changes = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            Deriving law = laws.get(i);
            List<Topic> told = draft.told().get(i);
            for (Topic topic : law.topics()) {
                int at = told.indexOf(topic);
                if (at < 0 && topic.isQuiet()) {
                    continue;
                }
                Instruction instruction = at < 0
                        ? null
                        : draft.instrument().laws().get(i).instructions().get(at);
                Telling telling = topic.telling();
                changes.add(new DerivedChange(
                        i,
                        topic.id(),
                        topic.oldName(),
                        topic.newName(),
                        telling.form(),
                        topic.possible(),
                        telling.rule(),
                        topic.failed().isEmpty() ? telling.reason() : telling.reason() + "\n" + topic.failed(),
                        instruction == null ? "" : instruction.number(),
                        instruction == null ? "" : Proof.words(law.change().title(), instruction.modifications())));
            }
        }
        return changes;
    }
}
