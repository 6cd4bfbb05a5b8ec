package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/**
 * A number in a row of clauses.
 *
 * @param suffix the value after 之, 0 where there is none
 */
record Numbered(int ordinal, int suffix) implements Comparable<Numbered> {

    /** No instrument puts in more clauses at once; a wider range is a slip of the pen. */
    private static final int LONGEST_RANGE = 2_000;

    private static final Comparator<Numbered> ORDER =
            Comparator.comparingInt(Numbered::ordinal).thenComparingInt(Numbered::suffix);

    static Numbered of(ProvisionNumber number) {
        return new Numbered(number.ordinal(), number.suffix());
    }

    /** The numbers that the last steps of {@code pointers} tell, ranges drawn out; 最后一款 tells none. */
    static List<Numbered> told(List<Pointer> pointers) {
        var told = new ArrayList<Numbered>();
        pointers.forEach(pointer -> told.addAll(told(pointer)));
        return told;
    }

    static List<Numbered> told(Pointer pointer) {
        return pointer.steps().isEmpty() || pointer.steps().getLast().ordinal() <= 0
                ? List.of()
                : drawnOut(pointer.steps().getLast());
    }

    private static List<Numbered> drawnOut(Step step) {
        var all = new ArrayList<Numbered>();
        if (step.ordinal() == step.through()) {
            for (int suffix = step.suffix(); suffix <= step.throughSuffix() && all.size() < LONGEST_RANGE; suffix++) {
                all.add(new Numbered(step.ordinal(), suffix));
            }
        } else {
            all.add(new Numbered(step.ordinal(), step.suffix()));
            for (int at = step.ordinal() + 1; at <= step.through() && all.size() < LONGEST_RANGE; at++) {
                all.add(new Numbered(at, 0));
            }
        }
        return all;
    }

    boolean isIn(Step step) {
        Numbered first = new Numbered(step.ordinal(), step.suffix());
        Numbered last = new Numbered(step.through(), step.throughSuffix());
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    /** 第十二条之一. */
    String printed(Unit unit) {
        String printed = "第" + Numerals.chinese(ordinal) + unit.printed();
        return suffix == 0 ? printed : printed + "之" + Numerals.chinese(suffix);
    }

    @Override
    public int compareTo(Numbered other) {
        return ORDER.compare(this, other);
    }
}
