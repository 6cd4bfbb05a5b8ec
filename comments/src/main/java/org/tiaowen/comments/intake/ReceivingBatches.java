package org.tiaowen.comments.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.templates.spreadsheet.SheetReader;
import org.tiaowen.templates.spreadsheet.SheetReading;

/**
 * Receiving comments in a batch: the filled-in form is checked row by row and either accepted whole or refused with
 * everything that is wrong in it. An accepted batch is then received by a worker, whose progress {@link Batches} tells.
 */
@Component
public class ReceivingBatches {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final ContactPoints contactPoints;
    private final BatchStore store;
    private final CommentStore comments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceivingBatches(
            Consultations consultations,
            ConsultedTexts texts,
            ContactPoints contactPoints,
            BatchStore store,
            CommentStore comments,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.consultations = consultations;
        this.texts = texts;
        this.contactPoints = contactPoints;
        this.store = store;
        this.comments = comments;
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
     * @param file the bytes of an {@code .xlsx} file
     * @param by the acting user's name
     */
    public Outcome receive(
            ConsultationId consultationId, ContactPointId contactPoint, String fileName, byte[] file, String by) {
        Instant now = clock.instant();
        Optional<Consultation> consultation = consultations.find(consultationId);
        Optional<Problem> refusal = consultation
                .map(found -> refusal(found, contactPoint, now))
                .orElse(Optional.of(Problem.at("consultation", "consultation.unknown")));
        if (refusal.isPresent()) {
            return new Refused(List.of(BatchProblem.ofFile(refusal.get())));
        }
        return switch (SheetReader.read(file, BatchForm.HEADERS)) {
            case SheetReading.Unreadable unreadable -> new Refused(List.of(BatchProblem.ofFile(problem(unreadable))));
            case SheetReading.Filled filled ->
                checked(consultation.orElseThrow(), contactPoint, fileName, file, filled, by, now);
        };
    }

    private Optional<Problem> refusal(Consultation consultation, ContactPointId contactPoint, Instant now) {
        if (contactPoints.find(contactPoint).isEmpty()) {
            return Optional.of(Problem.at("contactPoint", "contact-point.unknown"));
        }
        ConsultationState state = consultation.stateAt(now);
        return switch (state) {
            case OPEN -> Optional.empty();
            case ANNOUNCED ->
                Optional.of(Problem.at("consultation", "consultation.not-open-yet", consultation.opensAt()));
            case CLOSED -> Optional.of(Problem.at("consultation", "consultation.closed", consultation.closesAt()));
        };
    }

    private static Problem problem(SheetReading.Unreadable unreadable) {
        String details = String.join("、", unreadable.details());
        return switch (unreadable.reason()) {
            case TOO_LARGE -> Problem.at("file", "file.too-large", details);
            case NOT_A_SPREADSHEET -> Problem.at("file", "file.not-a-spreadsheet");
            case COLUMNS_MISSING -> Problem.at("file", "file.columns-missing", details);
            case TOO_MANY_ROWS -> Problem.at("file", "file.too-many-rows", details);
        };
    }

    private Outcome checked(
            Consultation consultation,
            ContactPointId contactPoint,
            String fileName,
            byte[] file,
            SheetReading.Filled filled,
            String by,
            Instant now) {
        BatchRows rows = new BatchRows(
                BatchForm.clauses(texts.of(consultation.version()).orElseThrow()),
                LocalDate.ofInstant(now, CommentChecks.CHINA));
        filled.rows().forEach(rows::add);
        if (!rows.problems().isEmpty()) {
            return new Refused(rows.problems());
        }
        if (rows.rows().isEmpty()) {
            return new Refused(List.of(BatchProblem.ofFile(Problem.at("file", "file.no-rows"))));
        }
        BatchId batch = BatchId.next();
        return transaction.execute(status -> {
            store.lock(contactPoint);
            List<BatchProblem> reused = reused(consultation, contactPoint, rows.rows());
            if (!reused.isEmpty()) {
                return new Refused(reused);
            }
            store.add(batch, consultation.id(), contactPoint, fileName, file, by, now, rows.rows());
            events.publishEvent(new BatchAccepted(batch, rows.rows().size(), by));
            return new Accepted(batch, rows.rows().size());
        });
    }

    /** A number that stands for other words already: passed over as known, the words of the row would be lost. */
    private List<BatchProblem> reused(
            Consultation consultation, ContactPointId contactPoint, List<BatchRows.CheckedRow> rows) {
        Map<String, BatchRows.CheckedRow> byNumber =
                rows.stream().collect(Collectors.toMap(BatchRows.CheckedRow::registryNumber, Function.identity()));
        return comments.taken(consultation.id(), contactPoint, byNumber.keySet()).stream()
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
