package org.tiaowen.comments.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tiaowen.comments.ChinaDays;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.contactpoints.ContactPoint;

/**
 * The days on which a contact point can have collected what it brings in now.
 *
 * @param today in China
 */
record CollectionDays(Consultation consultation, ContactPoint contactPoint, Instant now, LocalDate today) {

    /** A draft is talked over while it is prepared; a day before that is a mistyped year. */
    private static final int DAYS_BEFORE = 90;

    static CollectionDays of(Consultation consultation, ContactPoint contactPoint, Instant now) {
        return new CollectionDays(consultation, contactPoint, now, ChinaDays.of(now));
    }

    /** What was said in time is heard, however long its way was; what was said too late is not. */
    void check(LocalDate day, List<Problem> problems) {
        if (day.isAfter(today)) {
            problems.add(Problem.at("collectedOn", "collected.in-future"));
        }
        if (day.isBefore(firstDay())) {
            problems.add(Problem.at(
                    "collectedOn", "collected.long-before", firstDay().toString()));
        }
        // the day of closing still counts: at what hour of it something was said, nobody wrote down
        if (consultation.stateAt(now) == ConsultationState.CLOSED && day.isAfter(lastDay())) {
            problems.add(Problem.at("collectedOn", "collected.after-closing", consultation.closesAt()));
        }
        CommentChecks.appointed(contactPoint, day, today, problems);
    }

    private LocalDate firstDay() {
        Instant known = consultation.createdAt().isBefore(consultation.opensAt())
                ? consultation.createdAt()
                : consultation.opensAt();
        return ChinaDays.of(known).minusDays(DAYS_BEFORE);
    }

    /** What closes at midnight closes with the day before. */
    private LocalDate lastDay() {
        return ChinaDays.of(consultation.closesAt().minusNanos(1));
    }
}
