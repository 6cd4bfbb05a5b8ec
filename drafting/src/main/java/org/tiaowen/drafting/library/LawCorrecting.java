package org.tiaowen.drafting.library;

import java.util.List;

/** What came of correcting what is known of a text. */
public sealed interface LawCorrecting {

    /** It is kept. */
    record Corrected(LawText text) implements LawCorrecting {}

    /**
     * Nothing was kept.
     *
     * @param problems all there are
     */
    record Refused(List<Problem> problems) implements LawCorrecting {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What can be wrong with a correction. */
    enum Problem {
        /** Nobody would know later why. */
        NO_REASON,
        /** Longer than {@value CorrectingLawTexts#LONGEST_REASON} characters. */
        REASON_TOO_LONG,
        /** Longer than {@value CorrectingLawTexts#LONGEST_ORGAN} characters. */
        ORGAN_TOO_LONG,
        /** The day is not between those of the text before and the text after: it would be another place in the chain. */
        OUT_OF_ORDER,
        /** It says what is known already. */
        NOTHING_NEW
    }
}
