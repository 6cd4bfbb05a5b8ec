package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that name a clause.
 *
 * @param start UTF-16 offset of its first character in the words that were searched; the name of the law in front of it
 *     (本条例, 《…法》) is included
 * @param end after its last character
 * @param steps from the widest to the narrowest, as cited; relative forms (前款) appear as what they were resolved to
 * @param resolution what it names
 */
public record Citation(int start, int end, List<Step> steps, Resolution resolution) {

    public Citation {
        steps = List.copyOf(steps);
    }

    /** The clause in the usual way of writing: 第十二条第二款第三项. */
    public String printed() {
        return steps.stream().map(Step::printed).collect(Collectors.joining());
    }
}
