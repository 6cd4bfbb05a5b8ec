package org.tiaowen.comments.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.BatchStore.OpenBatch;
import org.tiaowen.comments.intake.BatchStore.WaitingRow;

/**
 * Receives accepted batches, some rows a transaction and some rows of each in turn, so that a long one does not hold up a short
 * one. A process that is killed leaves whole transactions behind; the next goes on with the first row that is not done. A row
 * that fails is tried again after all others, later and later.
 */
@Component
class BatchImport {

    private static final Logger LOG = LoggerFactory.getLogger(BatchImport.class);

    /** Progress is seen after so many rows. */
    static final int ROWS_A_TRANSACTION = 200;

    private final BatchStore store;
    private final RegistryNumbers registryNumbers;
    private final Consultations consultations;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchImport(
            BatchStore store,
            RegistryNumbers registryNumbers,
            Consultations consultations,
            Intake intake,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.registryNumbers = registryNumbers;
        this.consultations = consultations;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Receives the next rows of a batch; false when no batch waits. */
    boolean receiveSome() {
        try {
            return received(ROWS_A_TRANSACTION, new ArrayList<>());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("receiving the rows of a batch one by one, for one of them cannot be received", e);
            return oneByOne();
        }
    }

    /** Until one fails: it is put behind the others, which do not suffer for it. */
    private boolean oneByOne() {
        for (int i = 0; i < ROWS_A_TRANSACTION; i++) {
            List<Tried> tried = new ArrayList<>();
            try {
                if (!received(1, tried)) {
                    return false;
                }
            } catch (RuntimeException | StackOverflowError e) {
                if (tried.isEmpty()) {
                    throw e;
                }
                Tried row = tried.getFirst();
                LOG.warn("row {} of batch {} will be received later", row.position(), row.batch(), e);
                transaction.executeWithoutResult(status -> store.failed(row.batch(), row.position(), clock.instant()));
                return true;
            }
        }
        return true;
    }

    /** A row that is being received. */
    private record Tried(BatchId batch, int position) {}

    private boolean received(int most, List<Tried> tried) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<OpenBatch> batch = store.claim(clock.instant());
            batch.ifPresent(open -> {
                List<Integer> positions = store.next(open, most);
                positions.forEach(position -> tried.add(new Tried(open.id(), position)));
                receive(open, store.rows(open, positions));
            });
            return batch.isPresent();
        }));
    }

    private void receive(OpenBatch batch, List<WaitingRow> waiting) {
        Consultation consultation = consultations.find(batch.consultation()).orElseThrow();
        Set<String> known = registryNumbers.known(
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
