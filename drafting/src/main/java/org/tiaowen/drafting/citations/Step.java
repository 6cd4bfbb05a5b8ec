package org.tiaowen.drafting.citations;

import org.tiaowen.drafting.articles.Numerals;

/**
 * One step of a citation: 第十二条, 第二款, or a range 第三条至第五条之二.
 *
 * @param ordinal the number, from 1; counted from the end where it is negative: {@link #LAST} for 最后一款, -2 for
 *     倒数第二款; 0 for an annex that is cited without a number
 * @param suffix the value after 之, 0 where there is none
 * @param through the last number of a range; equal to {@code ordinal} where there is no range
 * @param throughSuffix the value after 之 of the last number of a range
 */
public record Step(Unit unit, int ordinal, int suffix, int through, int throughSuffix) {

    /** 最后一, 末: the last one there is. */
    public static final int LAST = -1;

    /** The step to one: 第十二条. */
    public static Step of(Unit unit, int ordinal) {
        return new Step(unit, ordinal, 0, ordinal, 0);
    }

    /** The step to one that may have been put in between: 第十二条之一; {@code suffix} is 0 where there is none. */
    public static Step of(Unit unit, int ordinal, int suffix) {
        return new Step(unit, ordinal, suffix, ordinal, suffix);
    }

    /** The step to several: 第三条至第五条. */
    public static Step range(Unit unit, int ordinal, int through) {
        return new Step(unit, ordinal, 0, through, 0);
    }

    /** Whether several are named at once. */
    public boolean isRange() {
        return through != ordinal || throughSuffix != suffix;
    }

    /** The first of a range alone. */
    Step first() {
        return of(unit, ordinal, suffix);
    }

    /** The last of a range alone. */
    Step last() {
        return of(unit, through, throughSuffix);
    }

    /** Whether a provision that carries this number is named. */
    boolean includes(int number, int numberSuffix) {
        boolean behindFirst = number > ordinal || (number == ordinal && numberSuffix >= suffix);
        boolean beforeLast = number < through || (number == through && numberSuffix <= throughSuffix);
        return behindFirst && beforeLast;
    }

    /** The usual way of writing it. */
    public String printed() {
        return isRange() ? single(ordinal, suffix) + "至" + single(through, throughSuffix) : single(ordinal, suffix);
    }

    private String single(int number, int numberSuffix) {
        if (unit == Unit.ANNEX) {
            return number == 0 ? unit.printed() : unit.printed() + Numerals.chinese(number);
        }
        if (number < 0) {
            return number == LAST ? "最后一" + unit.printed() : "倒数第" + Numerals.chinese(-number) + unit.printed();
        }
        String printed = "第" + Numerals.chinese(number) + unit.printed();
        return numberSuffix > 0 ? printed + "之" + Numerals.chinese(numberSuffix) : printed;
    }
}
