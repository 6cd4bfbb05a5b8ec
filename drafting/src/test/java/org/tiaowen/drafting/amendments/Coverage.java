package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.TextReader;

/** Which characters of a source belong to no part of the instrument that was read from it. */
final class Coverage {

    private Coverage() {}

    /** The stretches that are neither blank nor taken out as an artefact, and are covered by nothing. */
    static List<String> uncovered(String source, AmendingInstrument instrument) {
        BitSet covered = new BitSet(source.length());
        instrument.unread().forEach(passage -> covered.set(passage.start(), passage.end()));
        instrument
                .framing()
                .forEach(part ->
                        covered.set(part.passage().start(), part.passage().end()));
        instrument.laws().stream()
                .flatMap(law -> law.instructions().stream())
                .map(Instruction::passage)
                .forEach(passage -> covered.set(passage.start(), passage.end()));
        Reading reading = TextReader.read(source);
        for (Repair repair : reading.repairs()) {
            covered.set(repair.offset(), repair.offset() + repair.removed().length());
        }
        List<String> uncovered = new ArrayList<>();
        for (int at = covered.nextClearBit(0); at < source.length(); at = covered.nextClearBit(at)) {
            int end = covered.nextSetBit(at);
            end = end < 0 ? source.length() : end;
            String words = source.substring(at, end).strip();
            if (!words.isEmpty()) {
                uncovered.add(words);
            }
            at = end;
        }
        return uncovered;
    }
}
