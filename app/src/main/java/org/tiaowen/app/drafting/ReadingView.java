package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.SourceLines;

/**
 * What the reader made of a text, for the preview.
 *
 * @param counts how many provisions there are of each level
 * @param findings what was noticed, with the line of the source
 * @param repairs what was taken out or put in, with the line of the source
 */
record ReadingView(Map<Level, Integer> counts, List<Noticed> findings, List<Repaired> repairs) {

    /** A long list tells no more than its beginning; the number of all stands above it. */
    static final int SHOWN = 20;

    /** Longer pieces of the source are cut. */
    private static final int LONGEST_PIECE = 60;

    /** A finding at a line, from 1; 0 where it concerns the whole file. */
    record Noticed(int line, Finding finding) {

        /** The key of its sentence. */
        public String key() {
            return "finding." + finding.kind().name();
        }

        /** What its sentence is filled with. */
        public Object[] values() {
            return finding.args().toArray();
        }
    }

    /** A repair at a line, from 1. */
    record Repaired(int line, Repair repair) {

        /** The key of its sentence. */
        public String key() {
            return "repair." + repair.kind().name();
        }

        /** What was taken out, shortened, with its line breaks visible. */
        public String removed() {
            return shortened(repair.removed());
        }

        /** What was put in, likewise. */
        public String inserted() {
            return shortened(repair.inserted());
        }

        private static String shortened(String words) {
            String visible = words.replace("\n", "↵");
            return visible.length() > LONGEST_PIECE ? visible.substring(0, LONGEST_PIECE) + "…" : visible;
        }
    }

    /** Findings of one kind; {@code count} of them, of which the first are shown. */
    record Findings(Finding.Kind kind, int count, List<Noticed> shown) {}

    /** Repairs of one kind; {@code count} of them, of which the first are shown. */
    record Repairs(Repair.Kind kind, int count, List<Repaired> shown) {

        /** The key of its name. */
        public String key() {
            return "repair." + kind.name();
        }
    }

    /**
     * A kind of repair that can be switched off.
     *
     * @param kept whether it is switched off: what it would repair is kept as it is
     */
    record Switch(Repair.Kind kind, boolean kept) {

        /** The key of its name. */
        public String key() {
            return "repair." + kind.name();
        }
    }

    static ReadingView of(Reading reading, String source, List<Finding> ofFile) {
        Map<Level, Integer> counts = new TreeMap<>();
        reading.text().walk().forEach(provision -> counts.merge(provision.level(), 1, Integer::sum));
        List<Noticed> findings = new ArrayList<>();
        ofFile.forEach(finding -> findings.add(new Noticed(0, finding)));
        SourceLines lines = SourceLines.of(source);
        reading.findings().forEach(finding -> findings.add(new Noticed(lines.at(finding.offset()), finding)));
        List<Repaired> repairs = reading.repairs().stream()
                .map(repair -> new Repaired(lines.at(repair.offset()), repair))
                .toList();
        return new ReadingView(counts, List.copyOf(findings), repairs);
    }

    /** The findings kind by kind. */
    public List<Findings> findingsByKind() {
        Map<Finding.Kind, List<Noticed>> kinds = new EnumMap<>(Finding.Kind.class);
        findings.forEach(noticed -> kinds.computeIfAbsent(noticed.finding().kind(), any -> new ArrayList<>())
                .add(noticed));
        return kinds.entrySet().stream()
                .map(kind -> new Findings(kind.getKey(), kind.getValue().size(), first(kind.getValue())))
                .toList();
    }

    /** The repairs kind by kind. */
    public List<Repairs> repairsByKind() {
        Map<Repair.Kind, List<Repaired>> kinds = new EnumMap<>(Repair.Kind.class);
        repairs.forEach(repaired -> kinds.computeIfAbsent(repaired.repair().kind(), any -> new ArrayList<>())
                .add(repaired));
        return kinds.entrySet().stream()
                .map(kind -> new Repairs(kind.getKey(), kind.getValue().size(), first(kind.getValue())))
                .toList();
    }

    /** What can be switched off in reading this text: the kinds of repair it needed, and those switched off already. */
    List<Switch> switches(RepairChoice choice) {
        Set<Repair.Kind> needed = EnumSet.noneOf(Repair.Kind.class);
        repairs.forEach(repaired -> needed.add(repaired.repair().kind()));
        return switchable()
                .filter(kind -> needed.contains(kind) || !choice.makes(kind))
                .map(kind -> new Switch(kind, !choice.makes(kind)))
                .toList();
    }

    /** Every kind of repair, for a text that is still being written. */
    static List<Switch> allSwitches(RepairChoice choice) {
        return switchable().map(kind -> new Switch(kind, !choice.makes(kind))).toList();
    }

    /** What is made without being asked for. */
    private static Stream<Repair.Kind> switchable() {
        return Arrays.stream(Repair.Kind.values()).filter(kind -> kind != Repair.Kind.LEFT_OUT);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
