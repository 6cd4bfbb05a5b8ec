package org.tiaowen.comments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.ChinaDays;

class DeadlinesTests {

    private final Deadlines deadlines = new Deadlines(3, 20, 2, "2027-01-01, 2027-01-04", "2027-01-09");

    @Test
    void monthsAreCountedInChinaNotInGreenwich() {
        assertThat(deadlines.answerDue(Instant.parse("2026-11-29T16:30:00Z"))).isEqualTo(LocalDate.parse("2027-02-28"));
        assertThat(deadlines.answerDue(Instant.parse("2026-12-10T16:00:00Z")))
                .as("midnight ends the tenth")
                .isEqualTo(LocalDate.parse("2027-03-10"));
        assertThat(deadlines.renewedAnswerDue(Instant.parse("2026-11-23T02:00:00Z")))
                .isEqualTo(LocalDate.parse("2027-01-23"));
    }

    @Test
    void workingDaysLeaveOutWeekendsAndHolidaysButNotWeekendsThatAreWorked() {
        assertThat(deadlines.evaluationDue(Instant.parse("2026-11-23T02:00:00Z")))
                .isEqualTo(LocalDate.parse("2026-12-21"));
        assertThat(deadlines.evaluationDue(Instant.parse("2026-12-31T02:00:00Z")))
                .isEqualTo(LocalDate.parse("2027-01-29"));
    }

    @Test
    void somethingIsOverdueOnTheDayAfterItsLastDayAndNotBefore() {
        Instant published = Instant.parse("2026-11-23T02:00:00Z");
        assertThat(overdueBefore("2026-12-21T15:59:00Z")).isBeforeOrEqualTo(published);
        assertThat(overdueBefore("2026-12-21T16:00:00Z")).isAfter(published);
    }

    private Instant overdueBefore(String now) {
        return Deadlines.overdueBefore(
                Instant.parse(now),
                day -> deadlines.evaluationDue(ChinaDays.beginning(day).toInstant()));
    }
}
