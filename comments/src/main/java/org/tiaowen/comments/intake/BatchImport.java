package org.tiaowen.comments.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    static final int ROWS_A_TRANSACTION = 200;

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
        List<WaitingRow> waiting = store.waiting(batch, ROWS_A_TRANSACTION);
        Set<String> known = comments.known(
                batch.consultation(),
                batch.contactPoint(),
                waiting.stream().map(WaitingRow::registryNumber).toList());
        List<WaitingRow> rows = waiting.stream()
                .filter(row -> !known.contains(row.registryNumber()))
                .toList();
        List<Receipt> receipts = rows.isEmpty()
                ? List.of()
                : intake.stored(rows.stream().map(WaitingRow::comment).toList(), consultation, batch.uploadedAt());
        Map<Integer, CommentId> received = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            received.put(rows.get(i).position(), receipts.get(i).comment());
        }
        store.done(batch.id(), waiting, received);
        store.advanced(batch.id(), rows.size(), waiting.size() - rows.size(), clock.instant());
    }
}
