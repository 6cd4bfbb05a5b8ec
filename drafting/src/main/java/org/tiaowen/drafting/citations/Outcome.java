package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Resolution.Missing;

/**
 * What one element of a citation leads to.
 *
 * @param steps the whole way, from the article or the widest heading
 * @param found in reading order
 * @param missing what was named and is not there
 * @param ambiguous whether several clauses claim one number
 */
record Outcome(List<Step> steps, List<Provision> found, List<Missing> missing, boolean ambiguous) {

    /**
     * Follows {@code steps} from {@code start}, the whole text where that is empty.
     *
     * @param way the steps that lead to {@code start}
     */
    static Outcome following(Clauses clauses, List<Provision> start, List<Step> way, List<Step> steps) {
        List<Provision> at = start;
        List<Step> gone = new ArrayList<>(way);
        List<Missing> missing = new ArrayList<>();
        boolean ambiguous = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.unit() == Unit.ARTICLE) {
                gone.removeIf(before -> before.unit() != Unit.ANNEX);
            }
            Clauses.Way next = clauses.follow(at, step);
            ambiguous = next.isAmbiguous();
            for (Step lacks : next.missing()) {
                List<Step> asked = new ArrayList<>(gone);
                asked.add(lacks);
                asked.addAll(steps.subList(i + 1, steps.size()));
                Provision within = at.size() == 1 && i + way.size() > 0 ? at.getFirst() : null;
                missing.add(new Missing(
                        new Pointer(asked).printed(),
                        within == null ? null : clauses.target(within),
                        step.unit(),
                        next.existing(),
                        false));
            }
            gone.add(step);
            at = next.found();
            if (at.isEmpty()) {
                gone.addAll(steps.subList(i + 1, steps.size()));
                break;
            }
        }
        return new Outcome(List.copyOf(gone), at, missing, ambiguous);
    }
}
