package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;

/**
 * What the reader made of a text, for the preview.
 *
 * @param counts how many provisions there are of each level
 * @param findings what was noticed, with the line of the source
 * @param repairs what was taken out or put in, with the line of the source
 */
record ReadingView(Map<Level, Integer> counts, List<Noticed> findings, List<Repaired> repairs) {

    /** A long list tells no more than its beginning; the number of all stands above it. */
    static final int SHOWN = 100;

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
            String visible = repair.removed().replace("\n", "↵");
            return visible.length() > 60 ? visible.substring(0, 60) + "…" : visible;
        }
    }

    static ReadingView of(Reading reading, String source, List<Finding> ofFile) {
        Map<Level, Integer> counts = new TreeMap<>();
        reading.text().walk().forEach(provision -> counts.merge(provision.level(), 1, Integer::sum));
        List<Noticed> findings = new ArrayList<>();
        ofFile.forEach(finding -> findings.add(new Noticed(0, finding)));
        reading.findings().forEach(finding -> findings.add(new Noticed(lineAt(source, finding.offset()), finding)));
        List<Repaired> repairs = reading.repairs().stream()
                .map(repair -> new Repaired(lineAt(source, repair.offset()), repair))
                .toList();
        return new ReadingView(counts, List.copyOf(findings), repairs);
    }

    private static int lineAt(String source, int offset) {
        return 1 + (int) source.chars().limit(offset).filter(c -> c == '\n').count();
    }
}
