package org.tiaowen.app.drafting;

import java.util.List;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.identity.Correcting.Objection;

/** Says in words why a correction of a lineage was refused. */
final class Objections {

    private Objections() {}

    /** One sentence each, at the field {@code answer}. */
    static Problems told(List<Objection> objections, ClauseNames olds, ClauseNames currents) {
        Problems problems = Problems.NONE;
        for (Objection objection : objections) {
            String old = objection.correction().old().map(olds::of).orElse("");
            String current = objection.correction().current().map(currents::of).orElse("");
            problems =
                    problems.and(Problem.at("answer", "correspondence.problem." + objection.problem(), old, current));
        }
        return problems;
    }
}
