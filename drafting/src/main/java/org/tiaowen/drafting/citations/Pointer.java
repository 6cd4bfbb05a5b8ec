package org.tiaowen.drafting.citations;

import java.util.List;
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
        return steps.stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .mapToInt(Step::ordinal)
                .findFirst()
                .orElse(0);
    }
}
