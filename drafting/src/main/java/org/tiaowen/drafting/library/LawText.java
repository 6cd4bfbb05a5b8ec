package org.tiaowen.drafting.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;

/**
 * 法规文本 — a law as it stood from one date to the next; its tree is read apart, by {@link Library#tree}.
 *
 * @param title the title inside the text
 * @param dated the day by which the text is known and which orders the chain; null where nobody told one
 * @param organ 制定机关; empty where the text does not tell
 * @param adopted 通过、修正或修订
 * @param promulgated 公布
 * @param inForceFrom 施行
 * @param stated what who brought it in said of its validity; null where nothing was said
 * @param source the name of the file it came from
 * @param findings what the reader noticed, in Chinese
 * @param next the text that follows in the chain
 * @param nextFrom the day from which that one applies; without it the day by which it is known
 */
public record LawText(
        LawTextId id,
        LawId law,
        String title,
        @Nullable LocalDate dated,
        String organ,
        @Nullable LocalDate adopted,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate inForceFrom,
        @Nullable Validity stated,
        DocumentKind kind,
        String source,
        List<String> findings,
        @Nullable LawTextId next,
        @Nullable LocalDate nextFrom,
        Instant addedAt) {

    public LawText {
        findings = List.copyOf(findings);
    }

    /** The last day on which it applies; empty while no later text is known or its date is not. */
    public Optional<LocalDate> inForceUntil() {
        return Optional.ofNullable(nextFrom).map(from -> from.minusDays(1));
    }

    /** Whether no later text is known. */
    public boolean isNewest() {
        return next == null;
    }

    /** Whether it applies on that day, as far as is known. */
    public Validity validityOn(LocalDate day) {
        if (stated == Validity.REPEALED) {
            return Validity.REPEALED;
        }
        if (next != null && (nextFrom == null || !nextFrom.isAfter(day))) {
            return Validity.AMENDED;
        }
        if (inForceFrom != null && inForceFrom.isAfter(day)) {
            return Validity.NOT_YET;
        }
        if (inForceFrom != null) {
            return Validity.IN_FORCE;
        }
        return stated == null || stated == Validity.NOT_YET ? Validity.UNKNOWN : stated;
    }
}
