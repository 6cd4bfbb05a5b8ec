package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.TrackedChanges;

/** What was noticed in a file, told so that a person can read it. */
final class FileFindings {

    private FileFindings() {}

    static List<Finding> of(Written body, CountedChanges changes, TrackedChanges choice) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> numbers = new ArrayList<>();
        List<Finding> comments = new ArrayList<>();
        for (Finding finding : body.findings()) {
            switch (finding.kind()) {
                case NUMBER_AUTOMATIC -> numbers.add(finding);
                case REMARK_APART -> comments.add(finding);
                default -> findings.add(finding);
            }
        }
        first(numbers, findings);
        first(comments, findings);
        if (!changes.isEmpty()) {
            findings.add(new Finding(
                    choice == TrackedChanges.ORIGINAL ? Finding.Kind.CHANGES_UNDONE : Finding.Kind.CHANGES_ACCEPTED,
                    0,
                    List.of(Integer.toString(changes.inserted()), Integer.toString(changes.deleted()))));
        }
        findings.sort(Comparator.comparingInt(Finding::offset));
        return findings;
    }

    /** Of findings of one kind the first, with their count. */
    private static void first(List<Finding> same, List<Finding> findings) {
        same.stream()
                .min(Comparator.comparingInt(Finding::offset))
                .ifPresent(first -> findings.add(
                        new Finding(first.kind(), first.offset(), List.of(Integer.toString(same.size())))));
    }
}
