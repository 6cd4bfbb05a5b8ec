package org.tiaowen.drafting.derivation;

import java.util.List;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Unit;

/**
 * One way of telling a change.
 *
 * @param reason in Chinese, for this very change
 * @param modifications in the order they are printed; empty where the closing sentence is enough
 * @param cited whether words are told that elsewhere follow by themselves or are swept together
 */
record Telling(ChangeForm form, DraftingRule rule, String reason, List<Modification> modifications, boolean cited) {
    Telling {
        modifications = List.copyOf(modifications);
    }

    Telling(ChangeForm form, DraftingRule rule, String reason, List<Modification> modifications) {
        this(form, rule, reason, modifications, false);
    }

    /** The same with the division told in which articles are put or moved. */
    Telling in(Pointer division) {
        List<Modification> placed = modifications.stream()
                .map(one -> switch (one) {
                    case Redesignation moved ->
                        isUnit(moved.to())
                                ? new Redesignation(moved.passage(), moved.from(), moved.to(), division)
                                : moved;
                    case Insertion fresh -> in(fresh, division);
                    default -> one;
                })
                .toList();
        return new Telling(form, rule, reason, placed, cited);
    }

    private static Insertion in(Insertion fresh, Pointer division) {
        return fresh.level() == Level.ARTICLE && fresh.place() == null
                ? new Insertion(
                        fresh.passage(),
                        fresh.level(),
                        fresh.as(),
                        new Anchor(null, new Target.Clause(division)),
                        fresh.payload())
                : fresh;
    }

    private static boolean isUnit(Pointer pointer) {
        return pointer.steps().getLast().unit() == Unit.ARTICLE;
    }
}
