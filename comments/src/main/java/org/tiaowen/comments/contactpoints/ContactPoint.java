package org.tiaowen.comments.contactpoints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Contact point — 基层立法联系点: a place appointed to collect comments.
 *
 * @param code short, unique, in print: {@code YZ-01}
 * @param parent the point it reports to; null where it reports to the committee itself
 * @param validFrom the first day of its appointment, in China
 * @param validUntil the last day; null until further notice. From the next day it takes no new comments; those it brought
 *     in stay
 */
public record ContactPoint(
        ContactPointId id,
        String code,
        String name,
        String district,
        ContactPointKind kind,
        @Nullable ContactPointId parent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether that day lies in its appointment. */
    public boolean isAppointedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
