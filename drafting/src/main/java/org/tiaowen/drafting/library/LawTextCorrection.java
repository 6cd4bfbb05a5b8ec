package org.tiaowen.drafting.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 更正记录 — one change of what is known of a text.
 *
 * @param reason why, in the words of whoever did it; empty where the text was brought in again
 * @param file the file it was brought in again with; null where a person corrected it
 * @param by user name
 */
public record LawTextCorrection(
        LawTextId text,
        LawFacts before,
        LawFacts after,
        String reason,
        @Nullable String file,
        String by,
        Instant at) {}
