package org.tiaowen.comments.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.privacy.PersonalData;

/**
 * Closing the processing of a consultation — 意见处理办结 — and opening it again; each step is kept. What comes in afterwards opens
 * it again by itself, so that closed always means that nothing is open. Thread-safe.
 */
@Component
public class ClosingProcessing {

    static final int LONGEST_REASON = 2_000;

    /** Stands for the user name where the program opened it again. */
    private static final String PROGRAM = "";

    private final Consultations consultations;
    private final OpenThings open;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final PersonalData personalData;
    private final Clock clock;

    ClosingProcessing(
            Consultations consultations,
            OpenThings open,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PersonalData personalData,
            Clock clock) {
        this.consultations = consultations;
        this.open = open;
        this.jdbc = jdbc;
        this.events = events;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Done, StillOpen, Refused {}

    /** It is closed, or open again. */
    public record Done(Step step) implements Outcome {}

    /** It was not closed, for all this is open. */
    public record StillOpen(Openness openness) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One step of the log.
     *
     * @param reason as the user gave it, perhaps empty; a key of the message files where the program opened it again
     * @param by the name of the user; empty where the program opened it again
     */
    public record Step(boolean closed, String reason, String by, Instant at) {}

    /**
     * Closes it, if nothing is open.
     *
     * @param remark perhaps empty
     * @param by the acting user's name
     */
    @Transactional
    public Outcome close(ConsultationId id, String remark, String by) {
        Optional<Consultation> consultation = locked(id);
        if (consultation.isEmpty()) {
            return refused("consultation", "consultation.unknown");
        }
        if (remark.length() > LONGEST_REASON) {
            return refused("reason", "too-long", LONGEST_REASON);
        }
        if (isClosed(id)) {
            return refused("consultation", "processing.closed");
        }
        Openness openness = open.of(consultation.orElseThrow());
        return openness.isNothing()
                ? new Done(log(id, true, personalData.masked(remark.strip()), by))
                : new StillOpen(openness);
    }

    /**
     * Opens it again.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public Outcome reopen(ConsultationId id, String reason, String by) {
        if (locked(id).isEmpty()) {
            return refused("consultation", "consultation.unknown");
        }
        if (reason.isBlank()) {
            return refused("reason", "reason.empty");
        }
        if (reason.length() > LONGEST_REASON) {
            return refused("reason", "too-long", LONGEST_REASON);
        }
        if (!isClosed(id)) {
            return refused("consultation", "processing.open");
        }
        return new Done(log(id, false, personalData.masked(reason.strip()), by));
    }

    /** Opens it again where something came that has to be handled, in the caller's transaction; once, whoever comes at once. */
    void reopenFor(ConsultationId id, String reason) {
        jdbc.sql("select id from consultation where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        if (isClosed(id)) {
            log(id, false, reason, PROGRAM);
        }
    }

    /** Whether it is closed. */
    public boolean isClosed(ConsultationId consultation) {
        return jdbc.sql("""
                        select closed from consultation_processing where consultation = :consultation
                        order by id desc limit 1
                        """)
                .param("consultation", consultation.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Every step, the earliest first. */
    public List<Step> historyOf(ConsultationId consultation) {
        return jdbc.sql("select * from consultation_processing where consultation = :consultation order by id")
                .param("consultation", consultation.value())
                .query((row, n) -> new Step(
                        row.getBoolean("closed"),
                        row.getString("reason"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is still open, and how many of each; nothing for an unknown consultation. */
    public Openness openness(ConsultationId consultation) {
        return consultations.find(consultation).map(open::of).orElseGet(() -> new Openness(Map.of()));
    }

    /**
     * The rows behind one of those numbers, in a stable order.
     *
     * @param page from 0
     */
    public List<OpenRow> rows(ConsultationId consultation, OpeningKind kind, int page, int size) {
        return consultations
                .find(consultation)
                .map(found -> open.rows(found, kind, page, size))
                .orElse(List.of());
    }

    /** Whatever may open something (a comment that is stored, {@link ReopeningByItself}) holds the row: one waits for the other. */
    private Optional<Consultation> locked(ConsultationId id) {
        jdbc.sql("select id from consultation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
        return consultations.find(id);
    }

    private Step log(ConsultationId id, boolean closed, String reason, String by) {
        Step step = new Step(closed, reason, by, clock.instant());
        jdbc.sql("""
                        insert into consultation_processing (consultation, closed, reason, by_user, at)
                        values (:consultation, :closed, :reason, :by, :at)
                        """)
                .param("consultation", id.value())
                .param("closed", closed)
                .param("reason", reason)
                .param("by", by)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(closed ? new ProcessingClosed(id, by) : new ProcessingReopened(id, reason, by));
        return step;
    }

    private static Refused refused(String field, String key, Object... arguments) {
        return new Refused(List.of(Problem.at(field, key, arguments)));
    }
}
