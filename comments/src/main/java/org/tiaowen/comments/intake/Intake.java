package org.tiaowen.comments.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.Attachments;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.intake.ReceivingComments.Outcome;
import org.tiaowen.comments.intake.ReceivingComments.Received;
import org.tiaowen.comments.intake.ReceivingComments.Refused;

/** The one door through which every comment comes. */
@Component
class Intake {

    private final Consultations consultations;
    private final CommentChecks checks;
    private final Attachments attachments;
    private final CommentStore store;
    private final RegistryNumbers registryNumbers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Intake(
            Consultations consultations,
            CommentChecks checks,
            Attachments attachments,
            CommentStore store,
            RegistryNumbers registryNumbers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.consultations = consultations;
        this.checks = checks;
        this.attachments = attachments;
        this.store = store;
        this.registryNumbers = registryNumbers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** As {@link ReceivingComments#receive(NewComment, Function)} has it. */
    Outcome receive(NewComment comment, Instant receivedAt, Function<CommentId, List<Problem>> taking) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a receipt is given only after the commit; receive outside transactions");
        }
        Optional<Receipt> earlier = store.earlierReceipt(comment);
        if (earlier.isPresent()) {
            return new Received(earlier.get());
        }
        Optional<Consultation> consultation = consultations.find(comment.consultation());
        if (consultation.isEmpty()) {
            return new Refused(List.of(Problem.at("consultation", "consultation.unknown")));
        }
        List<Problem> problems = new ArrayList<>(checks.problems(comment, consultation.get(), receivedAt));
        problems.addAll(attachments.faults(comment.attachments()));
        if (problems.isEmpty()) {
            problems.addAll(attachments.dangers(comment.attachments()));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        try {
            return transaction.execute(status -> stored(comment, consultation.get(), receivedAt, taking, status));
        } catch (DuplicateKeyException e) {
            // the same was sent at the same time
            return store.earlierReceipt(comment).<Outcome>map(Received::new).orElseThrow(() -> e);
        }
    }

    private Outcome stored(
            NewComment comment,
            Consultation consultation,
            Instant receivedAt,
            Function<CommentId, List<Problem>> taking,
            TransactionStatus status) {
        Optional<Outcome> settled = comment.source() instanceof CommentSource.FromContactPoint source
                ? settledMeanwhile(comment, source)
                : Optional.empty();
        if (settled.isPresent()) {
            return settled.get();
        }
        Receipt receipt = stored(List.of(comment), consultation, receivedAt).getFirst();
        List<Problem> problems = taking.apply(receipt.comment());
        if (problems.isEmpty()) {
            return new Received(receipt);
        }
        status.setRollbackOnly();
        return new Refused(problems);
    }

    /** With the registry of the contact point in hand: a batch or a colleague may have used the number since it was checked. */
    private Optional<Outcome> settledMeanwhile(NewComment comment, CommentSource.FromContactPoint source) {
        registryNumbers.lock(source.contactPoint());
        Optional<Outcome> sentBefore = store.earlierReceipt(comment).map(Received::new);
        if (sentBefore.isPresent()
                || !registryNumbers.isTaken(comment.consultation(), source.contactPoint(), source.registryNumber())) {
            return sentBefore;
        }
        return Optional.of(
                new Refused(List.of(Problem.at("registryNumber", "registry-number.known", source.registryNumber()))));
    }

    List<Receipt> receipts(List<CommentId> comments) {
        return store.receipts(comments);
    }

    /** Stores comments that have been checked, inside the caller's transaction; tells their receipts in that order. */
    List<Receipt> stored(List<NewComment> comments, Consultation consultation, Instant receivedAt) {
        boolean late = consultation.stateAt(receivedAt) == ConsultationState.CLOSED;
        Publicity publicity =
                switch (consultation.publishing()) {
                    case AT_ONCE -> Publicity.PUBLISHED;
                    case AFTER_REVIEW -> Publicity.PENDING;
                };
        List<Receipt> receipts = store.add(comments, receivedAt, late, publicity);
        for (int i = 0; i < comments.size(); i++) {
            for (SentFile file : comments.get(i).attachments()) {
                store.attach(receipts.get(i).comment(), attachments.keep(file, receivedAt));
            }
        }
        events.publishEvent(new CommentsReceived(
                consultation.id(), receipts.stream().map(Receipt::comment).toList(), receivedAt));
        return receipts;
    }
}
