package org.tiaowen.comments.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;

/**
 * Comment — 意见: what one person or body sent, word for word. Without name and contact, which only {@link Comments#author}
 * gives out.
 *
 * @param original the words as they were sent
 * @param proposedWording how the author would have the clause read; empty where none was proposed
 * @param contactPoint null for what came from the public directly; so are registry number, kind of person, day, place,
 *     collector, meeting and user
 * @param late collected in time, received after the consultation had closed
 */
public record Comment(
        CommentId id,
        ConsultationId consultation,
        ReceiptNumber receipt,
        Instant receivedAt,
        String original,
        String proposedWording,
        CommentTarget target,
        Channel channel,
        @Nullable PersonKind personKind,
        @Nullable LocalDate collectedOn,
        @Nullable String place,
        @Nullable String collector,
        @Nullable MeetingId meeting,
        @Nullable ContactPointId contactPoint,
        @Nullable String registryNumber,
        @Nullable String enteredBy,
        boolean late,
        boolean withheld) {}
