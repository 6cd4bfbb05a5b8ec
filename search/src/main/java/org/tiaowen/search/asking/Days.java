package org.tiaowen.search.asking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;

/**
 * A span of days as people type it: 2020..2024, 2021-05, 2021年5月1日.., ..2019, 2020至2024.
 *
 * @param from the first day
 * @param until the last day
 * @param turned whether it was typed the wrong way round
 */
record Days(Optional<LocalDate> from, Optional<LocalDate> until, boolean turned) {

    private static final Pattern FROM_TO = Pattern.compile("(.*?)(?:\\.\\.+|~|至|到|(?<=^[0-9]{4})-(?=[0-9]{4}$))(.*)");
    private static final String N = "[0-9〇零一二三四五六七八九十]";
    private static final Pattern DAY = Pattern.compile(
            "(?<year>" + N + "{4})年?(?:[-/.]?(?<month>" + N + "{1,3})月?(?:[-/.]?(?<day>" + N + "{1,3})[日号]?)?)?");

    /** Empty when it is no span of days. */
    static Optional<Days> read(String value) {
        Matcher several = FROM_TO.matcher(value);
        if (!several.matches()) {
            return period(value).map(period -> new Days(period.from, period.until, false));
        }
        Optional<Days> first = period(several.group(1));
        Optional<Days> last = period(several.group(2));
        boolean wrong = (first.isEmpty() && !several.group(1).isEmpty())
                || (last.isEmpty() && !several.group(2).isEmpty())
                || (first.isEmpty() && last.isEmpty());
        if (wrong) {
            return Optional.empty();
        }
        Optional<LocalDate> from = first.flatMap(Days::from);
        Optional<LocalDate> until = last.flatMap(Days::until);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            return Optional.of(new Days(last.flatMap(Days::from), first.flatMap(Days::until), true));
        }
        return Optional.of(new Days(from, until, false));
    }

    private static Optional<Days> period(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        OptionalInt year = number(day.group("year"));
        OptionalInt month = number(day.group("month"));
        OptionalInt date = number(day.group("day"));
        if (year.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (month.isEmpty()) {
                return days(LocalDate.of(year.getAsInt(), 1, 1), LocalDate.of(year.getAsInt(), 12, 31));
            }
            YearMonth whole = YearMonth.of(year.getAsInt(), month.getAsInt());
            return date.isEmpty()
                    ? days(whole.atDay(1), whole.atEndOfMonth())
                    : days(whole.atDay(date.getAsInt()), whole.atDay(date.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Days> days(LocalDate from, LocalDate until) {
        return Optional.of(new Days(Optional.of(from), Optional.of(until), false));
    }

    private static OptionalInt number(@Nullable String numeral) {
        return numeral == null ? OptionalInt.empty() : Numerals.read(numeral);
    }
}
