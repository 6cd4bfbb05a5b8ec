package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiaowen.drafting.amendments.AmendingInstrument;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Passage;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.citations.Pointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of an amending instrument as JSON.
 *
 * <p>{@code complete, form, title, law, instructions, consequential, remarks, unread, findings}. An instruction has {@code number,
 * words, start, end, carriedOut, modifications}; a modification {@code kind, words, start, end, targets, expected, outcome,
 * reason, message, nearest, touched, remarks}, of which {@code expected} is null where no words are searched, {@code reason}
 * to {@code nearest} where it was carried out. A clause is {@code id, designation, side}: {@code new} is where it stands in
 * the amended law, {@code old} in the law as it was. Offsets are UTF-16 offsets in the instrument, but those of
 * {@code consequential} count in the own words of the clause. Thread-safe.
 */
public final class ConsolidationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Consolidation consolidation;
    private final Places before;
    private final Places after;

    private ConsolidationJson(Consolidation consolidation) {
        this.consolidation = consolidation;
        this.before = Places.of(consolidation.before());
        this.after = Places.of(consolidation.after());
    }

    /**
     * The findings as a JSON object.
     *
     * @param amendment the part of {@code instrument} that was carried out
     */
    public static ObjectNode toJson(
            AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {
        return new ConsolidationJson(consolidation).write(instrument, amendment);
    }

    /** The same as indented JSON. */
    public static String print(AmendingInstrument instrument, LawAmendment amendment, Consolidation consolidation) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(toJson(instrument, amendment, consolidation));
    }

    private ObjectNode write(AmendingInstrument instrument, LawAmendment amendment) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("complete", consolidation.complete());
        json.put("form", instrument.form().name());
        json.put("title", instrument.title());
        json.put("law", amendment.title());
        ArrayNode instructions = json.putArray("instructions");
        Map<Integer, List<Outcome>> outcomes = consolidation.outcomes().stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.instruction().passage().start()));
        for (Instruction instruction : amendment.instructions()) {
            int start = instruction.passage().start();
            write(instructions.addObject(), instruction, outcomes.getOrDefault(start, List.of()));
        }
        ArrayNode consequential = json.putArray("consequential");
        consolidation.consequential().drifted().forEach(drifted -> write(consequential.addObject(), drifted));
        strings(json, "remarks", consolidation.remarks().stream());
        ArrayNode unread = json.putArray("unread");
        instrument.unread().forEach(passage -> write(unread.addObject(), passage));
        ArrayNode findings = json.putArray("findings");
        instrument.findings().forEach(finding -> findings.addObject()
                .put("kind", finding.kind().name())
                .put("offset", finding.offset())
                .put("message", finding.message()));
        return json;
    }

    private void write(ObjectNode json, Instruction instruction, List<Outcome> outcomes) {
        json.put("number", instruction.number());
        write(json, instruction.passage());
        json.put("carriedOut", outcomes.stream().allMatch(Outcome.CarriedOut.class::isInstance));
        ArrayNode modifications = json.putArray("modifications");
        outcomes.forEach(outcome -> write(modifications.addObject(), outcome));
    }

    private void write(ObjectNode json, Outcome outcome) {
        Modification modification = outcome.modification();
        json.put("kind", modification.getClass().getSimpleName());
        write(json, modification.passage());
        strings(json, "targets", targets(modification));
        expected(modification).ifPresentOrElse(count -> json.put("expected", count), () -> json.putNull("expected"));
        switch (outcome) {
            case Outcome.CarriedOut done -> {
                json.put("outcome", "CARRIED_OUT");
                json.putNull("reason").putNull("message").putNull("nearest");
                ArrayNode touched = json.putArray("touched");
                done.touched().forEach(id -> clause(touched.addObject(), id));
                strings(json, "remarks", done.remarks().stream());
            }
            case Outcome.NotCarriedOut not -> {
                json.put("outcome", "NOT_CARRIED_OUT");
                json.put("reason", not.reason().name()).put("message", not.message());
                not.candidate()
                        .ifPresentOrElse(id -> clause(json.putObject("nearest"), id), () -> json.putNull("nearest"));
                json.putArray("touched");
                json.putArray("remarks");
            }
        }
    }

    private void write(ObjectNode json, Drifted drifted) {
        clause(json.putObject("in"), drifted.in().id());
        json.put("start", drifted.start()).put("end", drifted.end());
        json.put("words", drifted.words());
        json.put("kind", drifted.kind().name());
        drifted.proposal().ifPresentOrElse(words -> json.put("rewrite", words), () -> json.putNull("rewrite"));
        json.put("certain", drifted.certain());
    }

    private void clause(ObjectNode json, ProvisionId id) {
        Optional<String> now = after.designation(id);
        json.put("id", id.toString());
        json.put("designation", now.or(() -> before.designation(id)).orElse(""));
        json.put("side", now.isPresent() ? "new" : "old");
    }

    private static void write(ObjectNode json, Passage passage) {
        json.put("words", passage.words()).put("start", passage.start()).put("end", passage.end());
    }

    private static void strings(ObjectNode json, String name, Stream<String> words) {
        ArrayNode array = json.putArray(name);
        words.forEach(array::add);
    }

    /** How often the words have to stand there; empty where no words are searched. */
    private static Optional<Integer> expected(Modification modification) {
        return switch (modification) {
            case Modification.WordSubstitution words -> Optional.of(words.expected());
            case Modification.WordInsertion words -> Optional.of(words.expected());
            case Modification.WordRepeal words -> Optional.of(words.expected());
            default -> Optional.empty();
        };
    }

    private static Stream<String> targets(Modification modification) {
        return switch (modification) {
            case Modification.Substitution one -> one.targets().stream().map(Target::printed);
            case Modification.WordSubstitution one -> Stream.of(one.within().printed());
            case Modification.WordInsertion one -> Stream.of(one.within().printed());
            case Modification.WordRepeal one -> Stream.of(one.within().printed());
            case Modification.Sweep one -> one.within().stream().map(Target::printed);
            case Modification.Insertion one -> one.as().stream().map(Pointer::printed);
            case Modification.DivisionInsertion one -> Stream.of(one.as().printed());
            case Modification.Repeal one -> one.targets().stream().map(Target::printed);
            case Modification.Redesignation one -> Stream.of(one.from().printed());
            case Modification.Split one -> Stream.of(one.target().printed());
            case Modification.Join one -> one.targets().stream().map(Target::printed);
            case Modification.Unread one -> Stream.empty();
        };
    }
}
