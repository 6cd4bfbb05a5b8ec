package org.tiaowen.drafting.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.SharedData;

/** Every decision of the 26 sets, the other laws of the packages included. */
class RealInstrumentsTests {

    @Test
    void everyInstructionOfTheDecisionsIsUnderstood() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        int laws = 0;
        int instructions = 0;
        for (Path decision : decisions()) {
            AmendingInstrument instrument = AmendmentReader.read(Files.readString(decision));
            instrument.unread().forEach(passage -> unread.add(decision + ": " + passage.words()));
            for (LawAmendment law : instrument.laws()) {
                laws++;
                for (Instruction instruction : law.instructions()) {
                    instructions++;
                    for (Modification modification : instruction.modifications()) {
                        kinds.merge(modification.getClass().getSimpleName(), 1, Integer::sum);
                        if (modification instanceof Modification.Unread words) {
                            unread.add(decision + " " + instruction.number() + ": "
                                    + words.passage().words());
                        }
                    }
                }
            }
        }
        System.out.println(laws + " laws, " + instructions + " instructions, modifications " + kinds);
        assertThat(unread).isEmpty();
        assertThat(laws).isEqualTo(169);
        assertThat(instructions).isEqualTo(1202);
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("DivisionInsertion", 2),
                        Map.entry("Insertion", 168),
                        Map.entry("Join", 9),
                        Map.entry("Redesignation", 172),
                        Map.entry("Repeal", 65),
                        Map.entry("Split", 6),
                        Map.entry("Substitution", 903),
                        Map.entry("Sweep", 22),
                        Map.entry("WordInsertion", 27),
                        Map.entry("WordRepeal", 17),
                        Map.entry("WordSubstitution", 84)));
    }

    @Test
    void everyCharacterOfTheDecisionsBelongsToAPart() throws IOException {
        for (Path decision : decisions()) {
            String source = Files.readString(decision);
            AmendingInstrument instrument = AmendmentReader.read(source);
            assertThat(Coverage.uncovered(source, instrument))
                    .as(decision.toString())
                    .isEmpty();
            assertThat(instrument.title()).as(decision.toString()).isNotEmpty();
            assertThat(instrument.laws()).as(decision.toString()).noneMatch(law -> law.title()
                    .isEmpty());
        }
    }

    /** The quotations that are not closed are so in the copies themselves (38 decision-2 二十三; 41 and 43, 十六 and 二十七). */
    @Test
    void quotationsAreClosedButForThoseOfTheCopies() throws IOException {
        int unclosed = 0;
        for (Path decision : decisions()) {
            unclosed +=
                    AmendmentReader.read(Files.readString(decision)).findings().size();
        }
        assertThat(unclosed).isEqualTo(5);
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.require("amendments"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("decision"))
                    .sorted()
                    .toList();
        }
    }
}
