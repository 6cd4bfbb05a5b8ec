package org.tiaowen.comments.closing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.ConsultationId;

/** Closing the processing of a consultation — 意见处理办结 — and opening it again; each step is kept. Thread-safe. */
@Component
public class ClosingProcessing {

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

    /** One step of the log. */
    public record Step(boolean closed, String reason, String by, Instant at) {}

    /**
     * Closes it, if nothing is open.
     *
     * @param remark perhaps empty
     * @param by the acting user's name
     */
    @Transactional
    public Outcome close(ConsultationId consultation, String remark, String by) {
        return new StillOpen(openness(consultation));
    }

    /**
     * Opens it again.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public Outcome reopen(ConsultationId consultation, String reason, String by) {
        return new Refused(List.of());
    }

    /** Whether it is closed. */
    public boolean isClosed(ConsultationId consultation) {
        return false;
    }

    /** Every step, the earliest first. */
    public List<Step> historyOf(ConsultationId consultation) {
        return List.of();
    }

    /** What is still open, and how many of each. */
    public Openness openness(ConsultationId consultation) {
        return new Openness(Map.of());
    }

    /**
     * The rows behind one of those numbers, in a stable order.
     *
     * @param page from 0
     */
    public List<OpenRow> rows(ConsultationId consultation, OpeningKind kind, int page, int size) {
        return List.of();
    }
}
