package org.tiaowen.app.drafting;

import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.CheckingCitations;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.LineageCorrections;

/** What a drafter should look at before a version is fixed. */
@Component
class OpenQuestions {

    private final CheckingCitations citations;
    private final LineageCorrections corrections;

    OpenQuestions(CheckingCitations citations, LineageCorrections corrections) {
        this.citations = citations;
        this.corrections = corrections;
    }

    /**
     * How many there are.
     *
     * @param citations that no longer say what they said, or lead nowhere
     * @param doubts about which clause is which
     */
    record Open(int citations, int doubts) {}

    Open of(DraftId draft) {
        return new Open(citations.check(draft).open(), corrections.doubts(draft).size());
    }
}
