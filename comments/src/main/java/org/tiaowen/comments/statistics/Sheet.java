package org.tiaowen.comments.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All numbers of one slice, counted in one moment.
 *
 * @param numbers of every measure
 */
public record Sheet(Slice slice, Map<Measure, Long> numbers) {

    public Sheet {
        numbers = Map.copyOf(numbers);
    }

    /** One number. */
    public long number(Measure measure) {
        return numbers.getOrDefault(measure, 0L);
    }

    /** One number with what lists its rows. */
    public Figure figure(Measure measure) {
        return new Figure(slice, measure, number(measure));
    }

    /** All of them, effects before volume. */
    public List<Figure> figures() {
        return Arrays.stream(Measure.values()).map(this::figure).toList();
    }

    /** 满意 and 基本满意 of the evaluations of the answers; those not returned are left out. */
    public Rate satisfiedWithAnswers() {
        return rate(
                Measure.SATISFIED_1, Measure.BASICALLY_SATISFIED_1, Measure.DISSATISFIED_1, Measure.NOT_EVALUATED_1);
    }

    /** The same of what became of them. */
    public Rate satisfiedWithCarryingOut() {
        return rate(
                Measure.SATISFIED_2, Measure.BASICALLY_SATISFIED_2, Measure.DISSATISFIED_2, Measure.NOT_EVALUATED_2);
    }

    /** Opinions with a published answer, of all. */
    public Rate answered() {
        return new Rate(number(Measure.ANSWERED), number(Measure.OPINIONS), 0);
    }

    /** Of what was adopted, wholly or partly, that which has a change behind it. */
    public Rate carriedOut() {
        long carried = number(Measure.CARRIED_OUT);
        return new Rate(carried, carried + number(Measure.LACKING_CHANGE), 0);
    }

    private Rate rate(Measure satisfied, Measure basically, Measure dissatisfied, Measure notReturned) {
        long content = number(satisfied) + number(basically);
        return new Rate(content, content + number(dissatisfied), number(notReturned));
    }
}
