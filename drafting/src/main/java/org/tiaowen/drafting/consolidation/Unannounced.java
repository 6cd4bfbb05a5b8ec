package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/**
 * New articles that an instrument does not announce as such: 将第十一条第四款改为第十二条第一款, with 增加一款，作为第十二条第二款 behind
 * it, makes an article of which the paragraph is the first.
 */
final class Unannounced {

    private static final int FIRST = 1;

    private Unannounced() {}

    /** Their numbers: a paragraph becomes the first of them, or one is put in as the first; no other modification gives them, and the paragraph's own article will have another one. */
    static Set<Numbered> in(LawAmendment amendment) {
        Set<Numbered> told = new HashSet<>();
        Map<Numbered, Numbered> renumbered = new HashMap<>();
        List<Modification> all = amendment.instructions().stream()
                .flatMap(instruction -> instruction.modifications().stream())
                .toList();
        for (Modification modification : all) {
            NumberingRule.told(modification).forEach(told::add);
            if (modification instanceof Redesignation article && article.from() instanceof Target.Clause clause) {
                List<Numbered> from = Numbered.told(clause.pointer());
                List<Numbered> to = Numbered.told(article.to());
                if (unit(clause.pointer()) == Unit.ARTICLE && from.size() == to.size() && !from.isEmpty()) {
                    renumbered.put(from.getFirst(), to.getFirst());
                }
            }
        }
        Set<Numbered> begun = new HashSet<>();
        for (Modification modification : all) {
            if (modification instanceof Modification.Insertion put && put.level() == Level.PARAGRAPH) {
                put.as().stream()
                        .filter(pointer -> pointer.steps().getLast().ordinal() == FIRST)
                        .forEach(pointer -> begun.add(article(pointer)));
            }
        }
        Set<Numbered> unannounced = new HashSet<>();
        for (Modification modification : all) {
            if (modification instanceof Redesignation moved && moved.from() instanceof Target.Clause from) {
                Numbered to = article(moved.to());
                Numbered own = article(from.pointer());
                boolean first = unit(moved.to()) == Unit.PARAGRAPH
                        && unit(from.pointer()) == Unit.PARAGRAPH
                        && (moved.to().steps().getLast().ordinal() == FIRST || begun.contains(to));
                if (first && to.ordinal() > 0 && !told.contains(to) && !to.equals(renumbered.getOrDefault(own, own))) {
                    unannounced.add(to);
                }
            }
        }
        return unannounced;
    }

    private static Unit unit(Pointer pointer) {
        return pointer.steps().isEmpty()
                ? Unit.ANNEX
                : pointer.steps().getLast().unit();
    }

    private static Numbered article(Pointer pointer) {
        return pointer.steps().stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .map((Step step) -> new Numbered(step.ordinal(), step.suffix()))
                .findFirst()
                .orElse(new Numbered(0, 0));
    }
}
