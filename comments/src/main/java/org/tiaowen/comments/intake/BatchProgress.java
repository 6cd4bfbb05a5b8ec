package org.tiaowen.comments.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;

/**
 * How far a batch has come.
 *
 * @param fileName as the sender calls it: may hold the name of who spoke, and is for the contact point
 * @param rowsDone of {@code rowsTotal}
 * @param rowsReceived became comments
 * @param rowsKnown had been received before under the same registry number; nothing was stored for them
 * @param finishedAt null while it is not finished
 */
public record BatchProgress(
        BatchId id,
        ConsultationId consultation,
        ContactPointId contactPoint,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        int rowsTotal,
        int rowsDone,
        int rowsReceived,
        int rowsKnown,
        @Nullable Instant finishedAt) {

    /** Whether every row is done. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    /**
     * What became of a row.
     *
     * @param row as Excel counts, from 1
     * @param receipt of the comment that carries the registry number, now or from before; null while the row waits
     * @param known whether it had been received before
     */
    public record Row(
            int row, String registryNumber, @Nullable ReceiptNumber receipt, boolean known) {}
}
