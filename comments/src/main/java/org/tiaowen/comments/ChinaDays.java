package org.tiaowen.comments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days as people in China count them, whatever clock the machine has. Immutable. */
public final class ChinaDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaDays() {}

    /** The day that moment falls on. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of the day, in UTC as it is stored. */
    public static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
