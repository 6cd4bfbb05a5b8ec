package org.tiaowen.drafting.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;

/** What came of reading a source. */
sealed interface ReadLaw {

    /**
     * A law.
     *
     * @param told what the data in front of it tells, and nothing found in its words
     * @param hash of its words without blanks and layout, the same for the same text in another file format
     */
    record Understood(
            String title,
            String organ,
            @Nullable LocalDate dated,
            @Nullable LocalDate adopted,
            @Nullable LocalDate promulgated,
            @Nullable LocalDate inForceFrom,
            @Nullable Validity stated,
            LawFacts told,
            LegalText text,
            List<Finding> findings,
            String hash)
            implements ReadLaw {

        public Understood {
            findings = List.copyOf(findings);
        }
    }

    /** It is no law that can be kept. */
    record Refused(LawProblem problem) implements ReadLaw {}
}
