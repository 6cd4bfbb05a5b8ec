package org.tiaowen.drafting.citations;

import org.tiaowen.drafting.articles.Numerals;

/**
 * One step of a citation: 第十二条, 第二款, or a range 第三条至第五条.
 *
 * @param ordinal the number, from 1; {@link #LAST} for 最后一款
 * @param through the last number of a range; equal to {@code ordinal} where there is no range
 * @param suffix the value after 之, 0 where there is none
 */
public record Step(Unit unit, int ordinal, int through, int suffix) {

    /** 最后一, 末: the last one there is. */
    public static final int LAST = Integer.MAX_VALUE;

    static Step of(Unit unit, int ordinal, int suffix) {
        return new Step(unit, ordinal, ordinal, suffix);
    }

    boolean isRange() {
        return through != ordinal;
    }

    /** The usual way of writing it. */
    public String printed() {
        if (ordinal == LAST) {
            return "最后一" + unit.printed();
        }
        if (unit == Unit.ANNEX) {
            return ordinal == 0 ? unit.printed() : unit.printed() + Numerals.chinese(ordinal);
        }
        String first = "第" + Numerals.chinese(ordinal) + unit.printed();
        if (suffix > 0) {
            return first + "之" + Numerals.chinese(suffix);
        }
        return isRange() ? first + "至第" + Numerals.chinese(through) + unit.printed() : first;
    }
}
