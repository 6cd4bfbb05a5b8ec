package org.tiaowen.comments.contactpoints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contact point is appointed as; all of it may change later, and every earlier state stays in its history.
 *
 * @param district may be empty
 * @param parent the point it reports to; null where it reports to the committee itself
 * @param validFrom the first day of the appointment, in China
 * @param validUntil the last day; null until further notice
 */
public record Terms(
        String name,
        String district,
        ContactPointKind kind,
        @Nullable ContactPointId parent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** An ordinary contact point that reports to the committee itself, from that day until further notice. */
    public static Terms contactPoint(String name, String district, LocalDate validFrom) {
        return new Terms(name, district, ContactPointKind.CONTACT_POINT, null, validFrom, null);
    }

    /** The same, reporting to that point. */
    public Terms under(ContactPoint superior) {
        return new Terms(name, district, kind, superior.id(), validFrom, validUntil);
    }

    /** The same as another kind. */
    public Terms as(ContactPointKind other) {
        return new Terms(name, district, other, parent, validFrom, validUntil);
    }

    /** The same, with that last day. */
    public Terms until(@Nullable LocalDate lastDay) {
        return new Terms(name, district, kind, parent, validFrom, lastDay);
    }
}
