package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A clause as it is named, whether or not it exists: 第十二条第二款第三项.
 *
 * @param steps from the widest to the narrowest
 */
public record Pointer(List<Step> steps) {

    public Pointer {
        steps = List.copyOf(steps);
    }

    /** The usual way of writing it. */
    public String printed() {
        return steps.stream().map(Step::printed).collect(Collectors.joining());
    }

    /** The number of the article it leads into, 0 when it names none. */
    public int article() {
        return article(Step::ordinal);
    }

    /** Of 第十二条之一 the 1; 0 where there is none. */
    public int suffix() {
        return article(Step::suffix);
    }

    private int article(ToIntFunction<Step> number) {
        return steps.stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .mapToInt(number)
                .findFirst()
                .orElse(0);
    }
}
