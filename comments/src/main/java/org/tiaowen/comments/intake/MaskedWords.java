package org.tiaowen.comments.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.tiaowen.comments.privacy.DatumKind;
import org.tiaowen.comments.privacy.Masking;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.comments.privacy.PersonalFinding;

/** The words of a comment as others see them, and what was masked. */
record MaskedWords(String words, List<PersonalFinding> findings) {

    private static final String LINE = "\n";

    static MaskedWords of(PersonalData data, String original) {
        List<PersonalFinding> findings = data.find(original);
        return new MaskedWords(Masking.of(original, findings), findings);
    }

    /** The findings as the table has them. */
    String lines() {
        return findings.stream()
                .map(finding -> finding.kind() + " " + finding.start() + " " + finding.end() + " " + finding.reason())
                .collect(Collectors.joining(LINE));
    }

    /** The findings of a line of the table. */
    static List<PersonalFinding> findings(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 4))
                .map(part -> new PersonalFinding(
                        DatumKind.valueOf(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]), part[3]))
                .toList();
    }
}
