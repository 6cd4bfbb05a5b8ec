package org.tiaowen.search.queries;

import java.util.List;

/**
 * A passage of a hit.
 *
 * @param start UTF-16 offset of the passage in the whole text
 * @param startsInside whether something stands before it
 * @param endsInside whether something follows it
 * @param runs the passage in pieces, marked and unmarked; plain text, to be escaped like any other
 */
public record Fragment(int start, boolean startsInside, boolean endsInside, List<Run> runs) {

    public Fragment {
        runs = List.copyOf(runs);
    }

    /** The passage without marks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** A piece of a passage; {@code marked} when it says what was asked for. */
    public record Run(String text, boolean marked) {}
}
