package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.InstrumentForm;
import org.tiaowen.drafting.derivation.Derivation.NotOffered;
import org.tiaowen.drafting.derivation.Derivation.Offered;

/** Derives, prints, proves, coarsens what fails, until all is proved or nothing coarser is left. */
final class Offering {

    /** More rounds than there are ways of telling one change; each takes one coarser way where it fails. */
    private static final int ROUNDS = 16;

    private static final int NAMED = 3;

    private final List<Deriving> laws;
    private final Drafting drafting;

    private Offering(List<LawChange> changes, Drafting drafting, boolean sweeping) {
        this.laws = changes.stream()
                .map(change -> new Deriving(change, drafting.chosen(), sweeping))
                .toList();
        this.drafting = drafting;
    }

    /** With shared swaps told once; without, where that is not proved; the whole text restated where nothing else is. */
    static Derivation of(List<LawChange> changes, Drafting drafting) {
        Derivation derived = new Offering(changes, drafting, /* sweeping= */ true).derive(/* whole= */ false);
        return switch (derived) {
            case Offered offered -> offered;
            case NotOffered not ->
                not.unproved().isEmpty()
                        ? not
                        : new Offering(changes, drafting, /* sweeping= */ false).derive(/* whole= */ true);
        };
    }

    private Derivation derive(boolean whole) {
        if (drafting.form() == InstrumentForm.AMENDMENT && laws.stream().anyMatch(Deriving::unitsShift)) {
            return refused("修正案不变动条文序号，而新文本中有条文的序号变动，应当采用修改决定。", List.of());
        }
        Draft draft = Draft.of(laws, drafting);
        if (laws.stream().noneMatch(Deriving::differs)) {
            return refused("两个文本没有需要写明的改动。", List.of());
        }
        Proof proof = Proof.of(laws, draft, drafting);
        for (int round = 0; round < ROUNDS && !proof.holds(); round++) {
            if (!otherwise(proof)) {
                break;
            }
            draft = Draft.of(laws, drafting);
            proof = Proof.of(laws, draft, drafting);
        }
        List<String> remarks = new ArrayList<>();
        if (whole && !proof.holds() && restated(proof, remarks)) {
            List<UnprovedClause> unproved = proof.unproved();
            draft = Draft.of(laws, drafting);
            proof = Proof.of(laws, draft, drafting);
            if (!proof.holds()) {
                return refused("有的条文无论采用哪种表述，回放后都与新文本不一致，全文表述也是如此。", unproved);
            }
        }
        if (!proof.holds()) {
            return refused("有的条文无论采用哪种表述，回放后都与新文本不一致。", proof.unproved());
        }
        laws.stream().flatMap(law -> law.remark().stream()).forEach(remarks::add);
        return new Offered(proof.text(), proof.read(), changes(draft), tables(draft), remarks);
    }

    /** Restates the texts of the laws in which something could not be told. Whether there was one. */
    private boolean restated(Proof proof, List<String> remarks) {
        boolean any = false;
        for (int i = 0; i < laws.size(); i++) {
            int law = i;
            List<String> names = proof.unproved().stream()
                    .filter(unproved -> unproved.law() == law)
                    .map(UnprovedClause::name)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            boolean fails = proof.unproved().stream().anyMatch(unproved -> unproved.law() == law);
            if (fails && laws.get(i).restate()) {
                any = true;
                remarks.add("《%s》的%s逐条表述后不能还原新文本，已改为全文表述。这样的改动宜采用修订方式，公布修订后的全文。"
                        .formatted(laws.get(i).change().title(), named(names)));
            }
        }
        return any;
    }

    private static String named(List<String> names) {
        String first = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + "等%d处".formatted(names.size()) : first.isEmpty() ? "结构" : first;
    }

    /** Has what fails told in another way; false where there is none left. */
    private boolean otherwise(Proof proof) {
        boolean other = false;
        if (!proof.carriedOut()) {
            for (Deriving law : laws) {
                for (Topic topic : law.topics()) {
                    other |= topic.goFirst();
                }
            }
            if (other || tellDivisions(/* bordering= */ true) || tellDivisions(/* bordering= */ false)) {
                return true;
            }
        }
        for (Topic topic : proof.misplaced()) {
            other |= topic.tellDivision();
        }
        for (Topic topic : proof.failing()) {
            other |= topic.coarsen();
        }
        return other;
    }

    /** Numbers that cannot be reached come of articles that stand in another division than was meant. */
    private boolean tellDivisions(boolean bordering) {
        boolean other = false;
        for (Deriving law : laws) {
            for (Topic topic : law.topics()) {
                boolean told = !topic.telling().modifications().isEmpty();
                if (told && (!bordering || law.isBordering(topic))) {
                    other |= topic.tellDivision();
                }
            }
        }
        return other;
    }

    private Derivation refused(String reason, List<UnprovedClause> unproved) {
        Draft draft = Draft.of(laws, drafting);
        return new NotOffered(reason, unproved, changes(draft), tables(draft), List.of());
    }

    private List<ComparativeTable> tables(Draft draft) {
        List<ComparativeTable> tables = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            List<Topic> topics = draft.told().get(i);
            List<Instruction> instructions = draft.instrument().laws().get(i).instructions();
            Map<Topic, String> told = new HashMap<>();
            for (int at = 0; at < topics.size(); at++) {
                told.put(topics.get(at), numberOrOnly(instructions.get(at).number()));
            }
            tables.add(TableRows.of(laws.get(i), told, drafting.form()));
        }
        return tables;
    }

    /** An instruction that stands alone has no number. */
    private static String numberOrOnly(String number) {
        return number.isEmpty() ? "一、" : number;
    }

    private List<DerivedChange> changes(Draft draft) {
        List<DerivedChange> changes = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            Deriving law = laws.get(i);
            List<Topic> told = draft.told().get(i);
            List<Topic> ordered = Stream.concat(
                            told.stream(), law.topics().stream().filter(topic -> topic.telling()
                                    .modifications()
                                    .isEmpty()))
                    .sorted(Comparator.comparingDouble(Topic::place))
                    .toList();
            for (Topic topic : ordered) {
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
