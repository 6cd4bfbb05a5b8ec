package org.tiaowen.comments.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.PersonKind;

/**
 * Comment — 意见: what one person or body sent. Without the words as they were sent, without name and contact, and without
 * the place and the name of whoever collected it, which only {@link Originals} gives out.
 *
 * @param words with personal data masked; as long as what was sent in UTF-16 units, so that spans fit both
 * @param proposedWording how the author would have the clause read; empty where none was proposed
 * @param contactPoint null for what came from the public directly; so are registry number, kind of person, day, meeting and
 *     user
 * @param late collected in time, received after the consultation had closed
 */
public record Comment(
        CommentId id,
        ConsultationId consultation,
        ReceiptNumber receipt,
        Instant receivedAt,
        String words,
        String proposedWording,
        CommentTarget target,
        Channel channel,
        @Nullable PersonKind personKind,
        @Nullable LocalDate collectedOn,
        @Nullable MeetingId meeting,
        @Nullable ContactPointId contactPoint,
        @Nullable String registryNumber,
        @Nullable String enteredBy,
        boolean late,
        Publicity publicity) {

    /** Hexadecimal digits of the identity in a reference. */
    private static final int SHORT = 8;

    /**
     * The reference — 意见编号 — by which staff name it. Never its receipt number: whoever holds that reads the words as
     * they were sent, and evaluates as the author.
     */
    public String reference() {
        return reference(id, registryNumber);
    }

    /**
     * The contact point's registry number; the beginning of the identity, {@code C-1A2B3C4D}, for what came from the public
     * directly.
     */
    public static String reference(CommentId id, @Nullable String registryNumber) {
        return registryNumber == null
                ? "C-" + id.toString().substring(0, SHORT).toUpperCase(Locale.ROOT)
                : registryNumber;
    }

    /** Whether it is kept from the public by a person's decision. */
    public boolean withheld() {
        return publicity == Publicity.WITHHELD;
    }
}
