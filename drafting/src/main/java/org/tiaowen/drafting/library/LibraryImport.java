package org.tiaowen.drafting.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 批量入库 — many texts brought in at once, and how far it has come.
 *
 * @param name of the folder or archive, as the sender calls it
 * @param textsDone of {@code textsTotal}
 * @param added became new texts
 * @param known the library had them in the same words
 * @param open for a person: the day was taken by other words, or the text could not be kept
 * @param articles in the texts that were added
 * @param finishedAt null while it is not finished
 */
public record LibraryImport(
        LibraryImportId id,
        String name,
        String startedBy,
        Instant startedAt,
        int textsTotal,
        int textsDone,
        int added,
        int known,
        int open,
        int articles,
        @Nullable Instant finishedAt) {

    /** Whether every text is done. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    /** What became of a text. */
    public enum Outcome {
        /** A new text of its law. */
        ADDED,
        /** The library had the same words. */
        KNOWN,
        /** The library had the same words, and something was told of them anew. */
        UPDATED,
        /** The library had a text of that law and day in other words. */
        DAY_TAKEN,
        /** It could not be kept. */
        REFUSED,
        /** The program failed at it; its log tells why. */
        FAILED
    }

    /**
     * One text of it.
     *
     * @param position from 1
     * @param outcome null while it waits
     * @param law the law it belongs to
     * @param text the text it became, the one that has the same words, or the one that has its day
     * @param note why it could not be kept, for administrators
     */
    public record Row(
            int position,
            String file,
            @Nullable Outcome outcome,
            @Nullable LawId law,
            @Nullable LawTextId text,
            String note) {}
}
