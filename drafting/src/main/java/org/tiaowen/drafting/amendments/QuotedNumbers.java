package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Clauses that are put in without 一条 or 一项 being said: in 第二项后增加“（三）甲；” the number gives them away. */
final class QuotedNumbers {

    private static final String ENDS = "。；：";

    private final Source source;
    private final Scope scope;
    private final Written written;
    private final Insertions insertions;

    QuotedNumbers(Source source, Scope scope, Written written, Insertions insertions) {
        this.source = source;
        this.scope = scope;
        this.written = written;
        this.insertions = insertions;
    }

    /**
     * Puts in what is quoted, where it is whole clauses.
     *
     * @return false where it is words to go into a clause
     */
    boolean added(Subject place, List<Quotation> quoted) {
        if (quoted.isEmpty()) {
            return false;
        }
        Payload payload = Itemised.lines(source.payload(quoted));
        List<Pointer> articles = Completion.numbers(payload);
        Unit unit = articles.isEmpty() ? Unit.ITEM : Unit.ARTICLE;
        boolean numbered = !articles.isEmpty()
                || (!payload.lines().isEmpty() && payload.lines().stream().allMatch(line -> Itemised.number(line) > 0));
        if (!numbered) {
            return paragraphs(place, payload);
        }
        boolean words = !place.words().isEmpty();
        Unit named = unit(place);
        if (words) {
            boolean beside = place.words().stream()
                    .map(source::words)
                    .anyMatch(anchor -> !anchor.isEmpty() && ENDS.indexOf(anchor.charAt(anchor.length() - 1)) >= 0);
            boolean within = named == unit || beside;
            if (within) {
                written.fail("增加的文字以序号开头，不明确是一项还是项内的文字");
            }
            return within;
        }
        if (place.side() != null && !place.edge() && named != unit) {
            written.fail("增加的文字以序号开头，与写明的位置不一致");
            return true;
        }
        Anchor anchor = insertions.anchor(place, unit);
        List<Pointer> as = articles.isEmpty() ? items(payload, anchor) : articles;
        if (as.isEmpty()) {
            written.fail("没有写明增加在哪一条");
            return true;
        }
        written.add(new Insertion(written.passage(), unit.level(), as, anchor, payload));
        return true;
    }

    /** 第三条最后增加：“甲。 “乙。”: whole paragraphs. */
    private boolean paragraphs(Subject place, Payload payload) {
        boolean whole = payload.lines().size() > 1
                && payload.lines().stream().allMatch(line -> ENDS.indexOf(line.charAt(line.length() - 1)) >= 0);
        boolean inside = place.words().isEmpty() && (place.side() == null || place.edge());
        if (!whole || !inside || unit(place) != Unit.ARTICLE || place.side() == Modification.Side.BEFORE) {
            return false;
        }
        Anchor anchor = insertions.anchor(place, Unit.PARAGRAPH);
        written.add(new Insertion(written.passage(), Level.PARAGRAPH, List.of(), anchor, payload));
        return true;
    }

    private @Nullable Unit unit(Subject place) {
        Target target = place.targets().isEmpty()
                ? scope.current().getLast()
                : place.targets().getLast();
        return target instanceof Target.Clause clause
                ? clause.pointer().steps().getLast().unit()
                : null;
    }

    private List<Pointer> items(Payload payload, @Nullable Anchor anchor) {
        List<Pointer> as = new ArrayList<>();
        List<Step> around = anchor == null
                ? List.of()
                : Scope.steps(anchor.beside()).stream()
                        .filter(step -> step.unit().compareTo(Unit.ITEM) < 0)
                        .toList();
        if (around.isEmpty()) {
            return as;
        }
        Pointer container = scope.anew(new Pointer(around));
        for (String line : payload.lines()) {
            List<Step> steps = new ArrayList<>(container.steps());
            steps.add(Step.of(Unit.ITEM, Itemised.number(line)));
            as.add(new Pointer(steps));
        }
        return as;
    }
}
