package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Step;

/** 自然段: clauses by the lines they are printed on; an item has a line of its own. */
final class Lines {

    private Lines() {}

    /** The clause that is printed on that line, as it is now. */
    static Provision line(Draft draft, Target.NaturalParagraph target) {
        List<Provision> lines = of(draft, target.within());
        int at = target.ordinal() == Step.LAST ? lines.size() - 1 : target.ordinal() - 1;
        if (at < 0 || at >= lines.size()) {
            throw new Hindrance(
                    Obstacle.TARGET_MISSING,
                    lines.isEmpty() ? null : lines.getLast().id(),
                    "所指的部分只有%d个自然段，没有第%d自然段，请核对",
                    lines.size(),
                    target.ordinal());
        }
        return lines.get(at);
    }

    /** The clauses with words of their own in that part of the law, by the lines of the law as it was. */
    static List<Provision> of(Draft draft, Target within) {
        return switch (within) {
            case Target.WholeText whole -> lines(draft, draft.law.text().provisions());
            case Target.Preamble preamble -> lines(draft, preamble(draft));
            case Target.Clause clause -> lines(draft, draft.resolving.all(clause.pointer()));
            case Target.NaturalParagraph line -> List.of(line(draft, line));
            case Target.Sentence sentence -> of(draft, sentence.within());
            case Target.DivisionTitle title ->
                List.of(draft.now(draft.resolving.one(title.division()).id()));
            case Target.LawTitle title -> throw new Hindrance(Obstacle.TARGET_MISSING, null, "标题没有自然段，请核对");
        };
    }

    /** 序言, 引言: the preamble, or the paragraphs in front of the first numbered clause. */
    private static List<Provision> preamble(Draft draft) {
        var front = new ArrayList<Provision>();
        for (Provision top : draft.law.text().provisions()) {
            if (top.level() != Level.PREAMBLE && top.level() != Level.PARAGRAPH) {
                break;
            }
            front.add(top);
        }
        return front;
    }

    private static List<Provision> lines(Draft draft, List<Provision> scopes) {
        return scopes.stream()
                .flatMap(scope ->
                        scope.level() == Level.PREAMBLE && !scope.children().isEmpty()
                                ? scope.walk().skip(1)
                                : scope.walk())
                .filter(one -> !one.text().isEmpty())
                .flatMap(one -> draft.editing.find(one.id()).stream())
                .toList();
    }
}
