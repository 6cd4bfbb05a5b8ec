package org.tiaowen.drafting.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A clause of the library that names another clause, or a law as a whole.
 *
 * @param text in which text it stands
 * @param textTitle the title of that text
 * @param textDated its day
 * @param in the provision in whose own words it stands
 * @param designation how that provision is called
 * @param words the citing words
 * @param cited what is named, 第十二条第二款; empty where a law as a whole is
 * @param lawTitle the other law as the words name it; null for a clause of the same text
 * @param targetLaw the other law where the library has it
 * @param target the clause that is named; null where it is not known or does not exist
 * @param targetDesignation how it was called in the text the citation means
 * @param targetText in which text of the other law
 */
public record LawCitation(
        LawTextId text,
        String textTitle,
        @Nullable LocalDate textDated,
        ProvisionId in,
        String designation,
        String words,
        Outcome outcome,
        String cited,
        @Nullable String lawTitle,
        @Nullable LawId targetLaw,
        @Nullable ProvisionId target,
        @Nullable String targetDesignation,
        @Nullable LawTextId targetText) {

    /** What kind of naming it is. */
    public enum Outcome {
        /** A clause of the same text. */
        FOUND,
        /** Several clauses of the same text could be meant; this is one of them. */
        AMBIGUOUS,
        /** The text has no such clause. */
        DANGLING,
        /** A clause of another law. */
        EXTERNAL,
        /** Another law as a whole. */
        LAW
    }
}
