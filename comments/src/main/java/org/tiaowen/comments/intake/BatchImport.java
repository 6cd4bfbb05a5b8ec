package org.tiaowen.comments.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.BatchStore.OpenBatch;
import org.tiaowen.comments.intake.BatchStore.WaitingRow;

/**
 * Receives accepted batches, some rows a transaction. A process that is killed leaves whole transactions behind; the next
 * goes on with the first row that is not done.
 */
@Component
class BatchImport {

    /** Progress is seen after so many rows. */
    static final int ROWS_A_TRANSACTION = 100;

    private final BatchStore store;
    private final CommentStore comments;
    private final Consultations consultations;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchImport(
            BatchStore store,
            CommentStore comments,
            Consultations consultations,
            Intake intake,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.consultations = consultations;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Receives the next rows of a batch; false when no batch waits. */
    boolean receiveSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<OpenBatch> batch = store.claim();
            batch.ifPresent(this::receiveSome);
            return batch.isPresent();
        }));
    }

    private void receiveSome(OpenBatch batch) {
        Consultation consultation = consultations.find(batch.consultation()).orElseThrow();
        int received = 0;
        int known = 0;
        for (WaitingRow row : store.waiting(batch, ROWS_A_TRANSACTION)) {
            if (row.comment().source() instanceof CommentSource.FromContactPoint source
                    && comments.isKnown(batch.consultation(), source.contactPoint(), source.registryNumber())) {
                store.rowDone(batch.id(), row.position(), null);
                known++;
            } else {
                Receipt receipt = intake.stored(row.comment(), consultation, batch.uploadedAt());
                store.rowDone(batch.id(), row.position(), receipt.comment());
                received++;
            }
        }
        store.advanced(batch.id(), received, known, clock.instant());
    }
}
