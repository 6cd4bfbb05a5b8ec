package org.tiaowen.comments.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;

/**
 * Receiving comments in a batch: the filled-in form is checked row by row and either accepted whole or refused with
 * everything that is wrong in it. An accepted batch is then received by a worker, whose progress {@link Batches} tells.
 */
@Component
public class ReceivingBatches {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final ContactPoints contactPoints;
    private final OfflinePackages packages;
    private final BatchStore store;
    private final RegistryNumbers registryNumbers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceivingBatches(
            Consultations consultations,
            ConsultedTexts texts,
            ContactPoints contactPoints,
            OfflinePackages packages,
            BatchStore store,
            RegistryNumbers registryNumbers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.consultations = consultations;
        this.texts = texts;
        this.contactPoints = contactPoints;
        this.packages = packages;
        this.store = store;
        this.registryNumbers = registryNumbers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Accepted, Refused {}

    /** Every row is right; the batch is stored and will be received. */
    public record Accepted(BatchId batch, int rows) implements Outcome {}

    /** Something is wrong; nothing was stored. */
    public record Refused(List<BatchProblem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Receives a filled-in form.
     *
     * @param fileName as the sender calls it
     * @param file the bytes of an {@code .xlsx} or a CSV file
     * @param by the acting user's name
     */
    public Outcome receive(
            ConsultationId consultationId, ContactPointId contactPoint, String fileName, byte[] file, String by) {
        return receive(consultationId, contactPoint, List.of(new SentFile(fileName, file)), by);
    }

    /**
     * Receives a batch: a workbook, an offline package, a CSV file, Word documents with a comment each, or an archive of
     * such documents; which it is, the content tells. After closing, what was collected before is still received.
     *
     * @param by the acting user's name
     */
    public Outcome receive(
            ConsultationId consultationId, ContactPointId contactPointId, List<SentFile> files, String by) {
        Optional<Consultation> consultation = consultations.find(consultationId);
        if (consultation.isEmpty()) {
            return refused(Problem.at("consultation", "consultation.unknown"));
        }
        Optional<ContactPoint> contactPoint = contactPoints.find(contactPointId);
        if (contactPoint.isEmpty()) {
            return refused(Problem.at("contactPoint", "contact-point.unknown"));
        }
        Instant now = clock.instant();
        if (consultation.get().stateAt(now) == ConsultationState.ANNOUNCED) {
            return refused(Problem.at(
                    "consultation",
                    "consultation.not-open-yet",
                    consultation.get().opensAt()));
        }
        return switch (BatchFiles.read(files)) {
            case BatchFiles.Reading.Unreadable unreadable -> new Refused(unreadable.problems());
            case BatchFiles.Reading.Rows rows ->
                packages.refusalOf(rows.notes(), consultationId, contactPointId)
                        .<Outcome>map(ReceivingBatches::refused)
                        .orElseGet(() -> checked(
                                CollectionDays.of(consultation.get(), contactPoint.get(), now),
                                new BatchSent(files, rows.notes(), by),
                                rows.rows()));
        };
    }

    private static Refused refused(Problem problem) {
        return new Refused(List.of(BatchProblem.ofFile(problem)));
    }

    private Outcome checked(CollectionDays days, BatchSent sent, List<SheetRow> found) {
        Consultation consultation = days.consultation();
        BatchRows rows =
                new BatchRows(BatchForm.clauses(texts.of(consultation.version()).orElseThrow()), days);
        found.forEach(rows::add);
        if (!rows.problems().isEmpty()) {
            return new Refused(rows.problems());
        }
        if (rows.rows().isEmpty()) {
            return refused(Problem.at("file", "file.no-rows"));
        }
        ContactPointId contactPoint = days.contactPoint().id();
        BatchId batch = BatchId.next();
        return transaction.execute(status -> {
            registryNumbers.lock(contactPoint);
            List<BatchProblem> reused = reused(consultation, contactPoint, rows.rows());
            if (!reused.isEmpty()) {
                return new Refused(reused);
            }
            store.add(batch, consultation.id(), contactPoint, sent, days.now(), rows.rows());
            events.publishEvent(new BatchAccepted(batch, rows.rows().size(), sent.by()));
            return new Accepted(batch, rows.rows().size());
        });
    }

    /** A number that stands for other words already: passed over as known, the words of the row would be lost. */
    private List<BatchProblem> reused(
            Consultation consultation, ContactPointId contactPoint, List<BatchRows.CheckedRow> rows) {
        Map<String, BatchRows.CheckedRow> byNumber =
                rows.stream().collect(Collectors.toMap(BatchRows.CheckedRow::registryNumber, Function.identity()));
        return registryNumbers.taken(consultation.id(), contactPoint, byNumber.keySet()).stream()
                .flatMap(
                        taken -> Optional.ofNullable(byNumber.get(taken.registryNumber()))
                                .filter(row -> !taken.isFor(row.text()))
                                .stream())
                .distinct()
                .sorted(Comparator.comparingInt(BatchRows.CheckedRow::number))
                .map(row -> new BatchProblem(
                        row.number(),
                        row.registryNumberAt(),
                        BatchForm.REGISTRY_NUMBER,
                        Problem.at("registryNumber", "registry-number.known", row.registryNumber())))
                .toList();
    }
}
