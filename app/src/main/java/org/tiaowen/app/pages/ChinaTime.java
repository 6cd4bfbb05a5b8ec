package org.tiaowen.app.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as pages print and read them: stored in UTC, shown and counted in Asia/Shanghai. Thread-safe. */
@Component("chinaTime")
public class ChinaTime {

    /** Where days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Clock clock;

    ChinaTime(Clock clock) {
        this.clock = clock;
    }

    /** 2026年11月23日. */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(instant.atZone(ZONE));
    }

    /** 2026年11月23日 09:30. */
    public String time(Instant instant) {
        return date(instant) + ' ' + DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZONE));
    }

    /** The first moment that no longer belongs to a period: 2026年11月23日 24:00 where that is a midnight. */
    public String end(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(local.toLocalDate().minusDays(1)) + " 24:00"
                : time(instant);
    }

    /** The last day of a period that ends then. */
    public String lastDay(Instant instant) {
        return date(instant.minusNanos(1));
    }

    /** 2026年11月23日. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    /** Whether that day is past, in China. */
    public boolean isOver(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    /** As {@code <input type="datetime-local">} takes it. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(ZONE));
    }

    /**
     * What {@code <input type="datetime-local">} sent.
     *
     * @throws java.time.format.DateTimeParseException when it is no such time
     */
    public static Instant read(String field) {
        return LocalDateTime.parse(field).atZone(ZONE).toInstant();
    }

    /** Whole days from today to the last day of a period that ends then; negative when it is past. */
    public long daysUntil(Instant instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(instant.minusNanos(1), ZONE));
    }

    /** Whether that time has come. */
    public boolean past(Instant instant) {
        return !clock.instant().isBefore(instant);
    }
}
