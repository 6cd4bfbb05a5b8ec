package org.tiaowen.comments.feedback;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.ChinaDays;

/**
 * The last days for answering and evaluating, counted in China. The defaults are those of
 * 《重庆市人大代表建议批评和意见工作条例》: an answer within three months (第二十一条), each evaluation within twenty working
 * days (第二十七条、第二十八条), a renewed answer within two months (第二十七条). Thread-safe.
 */
@Component
public class Deadlines {

    private final int answerMonths;
    private final int evaluationWorkingDays;
    private final int renewedAnswerMonths;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedWeekends;

    Deadlines(
            @Value("${tiaowen.deadlines.answer-months:3}") int answerMonths,
            @Value("${tiaowen.deadlines.evaluation-working-days:20}") int evaluationWorkingDays,
            @Value("${tiaowen.deadlines.renewed-answer-months:2}") int renewedAnswerMonths,
            @Value("${tiaowen.deadlines.holidays:}") String holidays,
            @Value("${tiaowen.deadlines.worked-weekends:}") String workedWeekends) {
        this.answerMonths = answerMonths;
        this.evaluationWorkingDays = evaluationWorkingDays;
        this.renewedAnswerMonths = renewedAnswerMonths;
        this.holidays = days(holidays);
        this.workedWeekends = days(workedWeekends);
    }

    /** Days as a setting has them: {@code 2027-01-01, 2027-01-02}. */
    private static Set<LocalDate> days(String printed) {
        return Set.copyOf(Arrays.stream(printed.split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList());
    }

    /** The last day to publish an answer in a consultation that closed then; at midnight: with the day before. */
    public LocalDate answerDue(Instant closesAt) {
        return day(closesAt.minusNanos(1)).plusMonths(answerMonths);
    }

    /** The last day to evaluate what could be evaluated from then on. */
    public LocalDate evaluationDue(Instant openedAt) {
        LocalDate day = day(openedAt);
        for (int left = evaluationWorkingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last day to publish another answer after whoever spoke was not satisfied. */
    public LocalDate renewedAnswerDue(Instant evaluatedAt) {
        return day(evaluatedAt).plusMonths(renewedAnswerMonths);
    }

    /** The day a moment lies in. */
    static LocalDate day(Instant moment) {
        return ChinaDays.of(moment);
    }

    /** What happened before this moment is overdue at {@code now}, for a deadline that follows from the moment. */
    static Instant overdueBefore(Instant now, UnaryOperator<LocalDate> due) {
        LocalDate today = day(now);
        LocalDate first = today;
        while (!due.apply(first.minusDays(1)).isBefore(today)) {
            first = first.minusDays(1);
        }
        return ChinaDays.beginning(first).toInstant();
    }

    private boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workedWeekends.contains(day) : !holidays.contains(day);
    }
}
