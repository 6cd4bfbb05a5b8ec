package org.tiaowen.drafting.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 文本信息 — what is known of a text of a law beside its words, as {@link LawText} tells it.
 *
 * @param organ 制定机关; empty where nobody told one
 * @param stated what was said of its validity; null where the days tell it
 */
public record LawFacts(
        String organ,
        @Nullable LocalDate dated,
        @Nullable LocalDate adopted,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate inForceFrom,
        @Nullable Validity stated) {

    /** What is known of that text. */
    public static LawFacts of(LawText text) {
        return new LawFacts(
                text.organ(), text.dated(), text.adopted(), text.promulgated(), text.inForceFrom(), text.stated());
    }

    /**
     * The same with what whoever brings the text in again tells of it. The day it is known by stays, for it orders the chain; a
     * repealed text does not come back because an older collection calls it valid.
     */
    LawFacts toldAnew(LawFacts told) {
        return new LawFacts(
                told.organ().isBlank() ? organ : told.organ(),
                dated,
                adopted,
                told.promulgated() == null ? promulgated : told.promulgated(),
                told.inForceFrom() == null ? inForceFrom : told.inForceFrom(),
                told.stated() == null || stated == Validity.REPEALED ? stated : told.stated());
    }
}
