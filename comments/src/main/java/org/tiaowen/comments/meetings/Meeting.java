package org.tiaowen.comments.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.MeetingId;

/**
 * Meeting — 座谈会 and others at which people spoke about a draft. Without the minutes, which only {@link Meetings#minutes}
 * gives out.
 *
 * @param contactPoint the point that held it
 * @param on the day, in China
 * @param heads how many people were present, whether they spoke or not
 * @param fileName of the minutes as they were sent in; null where they were typed
 */
public record Meeting(
        MeetingId id,
        ConsultationId consultation,
        ContactPointId contactPoint,
        MeetingKind kind,
        LocalDate on,
        String place,
        String host,
        int heads,
        String topics,
        @Nullable String fileName,
        String enteredBy,
        Instant enteredAt) {}
