package org.tiaowen.comments.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.privacy.PersonalFinding;

/**
 * What was masked of a comment.
 *
 * @param revision 1 for what the program found, then one more with each correction
 * @param findings the stretches of the words, in the order of the text
 * @param ofWording those of the proposed wording
 * @param reason why a person corrected it; empty for the program's
 * @param by null for the program
 */
public record MaskingRevision(
        int revision,
        List<PersonalFinding> findings,
        List<PersonalFinding> ofWording,
        String reason,
        @Nullable String by,
        Instant at) {

    public MaskingRevision {
        findings = List.copyOf(findings);
        ofWording = List.copyOf(ofWording);
    }

    /** How many stretches are masked. */
    public int size() {
        return findings.size() + ofWording.size();
    }
}
