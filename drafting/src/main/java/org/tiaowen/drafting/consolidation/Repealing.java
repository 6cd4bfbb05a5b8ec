package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.amendments.Modification.Repeal;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;

/** 删去: clauses, lines and sentences that go. */
final class Repealing {

    private final Draft draft;

    Repealing(Draft draft) {
        this.draft = draft;
    }

    void repeal(Repeal told, Report report) {
        var edits = new ArrayList<Edit>();
        var gone = new ArrayList<Provision>();
        var sentences = new ArrayList<Target.Sentence>();
        for (Target target : told.targets()) {
            switch (target) {
                case Target.Clause clause ->
                    draft.resolving.all(clause.pointer()).forEach(one -> {
                        gone.add(one);
                        gone.addAll(draft.lines(draft.now(one.id())));
                    });
                case Target.NaturalParagraph line -> gone.add(Lines.line(draft, line));
                case Target.Preamble preamble -> gone.addAll(Lines.of(draft, preamble));
                case Target.Sentence sentence -> sentences.add(sentence);
                case Target.WholeText whole -> throw new Hindrance(Obstacle.REFUSED, null, "整部法规应当废止，不是修改");
                case Target.LawTitle title -> throw new Hindrance(Obstacle.REFUSED, null, "标题不能删去");
                case Target.DivisionTitle title ->
                    throw new Hindrance(Obstacle.REFUSED, null, "只删去章节名称、保留条文的，请写明并入哪一章节");
            }
        }
        gone.stream().filter(one -> LawAsItWas.isDivision(one.level())).forEach(this::clear);
        for (Provision one : gone) {
            draft.requireUncontradicted(draft.now(one.id()), null);
            requireUnnumbered(one);
            ProvisionId items = Punctuation.parentOfItems(draft, one);
            if (items != null) {
                draft.itemised.put(items, report);
            }
            edits.add(new Edit.Remove(one.id()));
        }
        draft.carryOut(edits);
        for (Provision one : gone) {
            report.touch(one.id());
            for (Provision at = draft.law.parent(one.id()); at != null; at = draft.law.parent(at.id())) {
                draft.shortened.add(at.id());
            }
        }
        sentences.forEach(sentence -> Sentences.remove(draft, sentence, report));
    }

    /**
     * A division goes with its old articles; those the instrument put in or gave a number beside them stay, and find their
     * places when all is arranged.
     */
    private void clear(Provision division) {
        Provision now = draft.now(division.id());
        List<Provision> staying = now.walk()
                .filter(one -> one.level() == Level.ARTICLE)
                .filter(one -> draft.law.find(one.id()).isEmpty() || draft.claims.of(one.id()) != null)
                .toList();
        if (staying.isEmpty()) {
            return;
        }
        Set<ProvisionId> inside = now.walk().map(Provision::id).collect(Collectors.toSet());
        ProvisionId before = null;
        ProvisionId after = null;
        boolean passed = false;
        for (Provision article : draft.articles()) {
            boolean within = inside.contains(article.id());
            passed |= within;
            if (!within && !passed) {
                before = article.id();
            } else if (!within && after == null) {
                after = article.id();
            }
        }
        if (before == null && after == null) {
            return;
        }
        var edits = new ArrayList<Edit>();
        for (Provision one : staying) {
            edits.add(new Edit.Move(
                    one.id(),
                    before != null ? new Position.After(before) : new Position.Before(Objects.requireNonNull(after))));
            before = before == null ? null : one.id();
        }
        draft.carryOut(edits);
    }

    /** What has been told a new number is not to go. */
    private void requireUnnumbered(Provision one) {
        Numbered number = draft.claims.of(one.id());
        if (number != null) {
            throw new Hindrance(
                    Obstacle.CONTRADICTED,
                    one.id(),
                    "%s已由本决定前面的修改改为%s，不能又删去，请核对",
                    draft.law.name(one.id()),
                    number.printed(Levels.unit(one.level())));
        }
    }
}
