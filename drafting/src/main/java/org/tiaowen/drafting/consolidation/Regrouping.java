package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Split;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.consolidation.Claims.Row;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;

/** 改为第…条, 改为两条, 合并: clauses that move, part and join. */
final class Regrouping {

    private final Draft draft;

    Regrouping(Draft draft) {
        this.draft = draft;
    }

    void redesignate(Redesignation told, Report report) {
        if (!(told.from() instanceof Target.Clause from)) {
            throw new Hindrance(Obstacle.REFUSED, null, "只有条款可以改变序号，请核对");
        }
        List<Provision> all = draft.resolving.all(from.pointer());
        List<Numbered> numbers = Numbered.told(told.to());
        if (numbers.size() != all.size()) {
            throw new Hindrance(
                    Obstacle.NUMBER_CONFLICT,
                    all.getFirst().id(),
                    "%s共%d个，写明的新序号有%d个，请核对",
                    from.pointer().printed(),
                    all.size(),
                    numbers.size());
        }
        ProvisionId division = told.division()
                .flatMap(pointer -> draft.resolving.container(pointer.steps()))
                .map(Provision::id)
                .orElseGet(() -> draft.division(told.to()));
        Level to = told.to().steps().getLast().unit().level();
        for (int i = 0; i < all.size(); i++) {
            Provision one = all.get(i);
            Level level = one.level();
            Numbered awaited = level == Level.PARAGRAPH && to == Level.PARAGRAPH ? awaited(told.to()) : null;
            if (awaited != null) {
                begin(one, awaited, numbers.get(i), report);
            } else if (level == Level.PARAGRAPH && to == Level.ARTICLE) {
                lift(one, numbers.get(i), report);
            } else if (level == Level.ARTICLE && to == Level.PARAGRAPH) {
                lower(one, told.to(), numbers.get(i), report);
            } else if (level == to) {
                renumber(one, from.pointer(), told.to(), numbers.get(i), report);
            } else {
                throw new Hindrance(
                        Obstacle.REFUSED, one.id(), "%s不能改为%s，请写明新的文字", draft.law.name(one.id()), Levels.name(to));
            }
            if (division != null) {
                draft.divisions.put(one.id(), division);
            }
            if (told.passage().words().contains("移")) {
                draft.moved.add(one.id());
            }
            report.touch(one.id());
        }
    }

    /** The article in{@code to} that has been told and has no words yet. */
    private @Nullable Numbered awaited(Pointer to) {
        return to.steps().stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .map(step -> new Numbered(step.ordinal(), step.suffix()))
                .filter(draft.awaited::contains)
                .findFirst()
                .orElse(null);
    }

    private void renumber(Provision one, Pointer from, Pointer to, Numbered number, Report report) {
        List<Step> prefix = Draft.prefix(to);
        Row row = draft.rowOf(one);
        boolean elsewhere = one.level() != Level.ARTICLE
                && !prefix.isEmpty()
                && !prefix.equals(Draft.prefix(from))
                && !LawAsItWas.isDivision(one.level());
        if (elsewhere) {
            Provision container = draft.resolving
                    .toldAnywhere(prefix)
                    .or(() -> draft.resolving.container(prefix))
                    .orElseThrow();
            boolean other = !container.id().equals(row.parent());
            if (other && one.level() == Level.PARAGRAPH) {
                row = new Row(container.id(), one.level());
                draft.claims.requireFree(row, number, one.id(), draft.law.name(one.id()));
                if (isAlone(one)) {
                    ProvisionId emptied = draft.editing.around(one.id()).orElseThrow();
                    Provision rest = PayloadReading.line(Level.PARAGRAPH, "款");
                    draft.carryOut(List.of(
                            new Edit.Insert(new Position.After(one.id()), List.of(rest)),
                            new Edit.Move(one.id(), new Position.LastIn(container.id())),
                            new Edit.Remove(emptied)));
                    draft.claims.forget(emptied);
                    draft.number(row, one, number, report);
                    report.touch(emptied);
                    return;
                }
                draft.carryOut(List.of(new Edit.Move(one.id(), new Position.LastIn(container.id()))));
            }
        }
        draft.claims.requireFree(row, number, one.id(), draft.law.name(one.id()));
        draft.number(row, one, number, report);
        ProvisionId items = Punctuation.parentOfItems(draft, one);
        if (items != null) {
            draft.itemised.put(items, report);
        }
    }

    /** 单作一条. The first of two articles whose parting was told before stays what it is. */
    private void lift(Provision paragraph, Numbered number, Report report) {
        ProvisionId article = draft.editing.around(paragraph.id()).orElseThrow();
        if (number.equals(draft.claims.of(article))) {
            return;
        }
        if (isAlone(paragraph)) {
            draft.claims.requireFree(Row.ARTICLES, number, article, draft.law.name(article));
            draft.number(Row.ARTICLES, draft.now(article), number, report);
            return;
        }
        draft.claims.requireFree(Row.ARTICLES, number, null, "");
        draft.carryOut(List.of(new Edit.Lift(paragraph.id(), new Position.After(article))));
        draft.number(Row.ARTICLES, draft.now(paragraph.id()), number, report);
    }

    /** The paragraph is the first of an article that was told without words. */
    private void begin(Provision paragraph, Numbered article, Numbered number, Report report) {
        ProvisionId stem = draft.editing.around(paragraph.id()).orElseThrow();
        if (isAlone(paragraph)) {
            Provision rest = draft.now(stem);
            draft.claims.requireFree(Row.ARTICLES, article, stem, draft.law.name(stem));
            draft.awaited.remove(article);
            draft.number(Row.ARTICLES, rest, article, report);
            draft.number(new Row(stem, Level.PARAGRAPH), paragraph, number, report);
            return;
        }
        draft.claims.requireFree(Row.ARTICLES, article, null, "");
        Provision room = PayloadReading.line(Level.PARAGRAPH, "款");
        Provision made = new Provision(ProvisionId.next(), Level.ARTICLE, null, "", "", Layout.LINE, List.of(room));
        draft.carryOut(List.of(
                new Edit.Insert(new Position.After(stem), List.of(made)),
                new Edit.Move(paragraph.id(), new Position.Before(room.id())),
                new Edit.Remove(room.id())));
        draft.awaited.remove(article);
        draft.number(Row.ARTICLES, made, article, report);
        draft.number(new Row(made.id(), Level.PARAGRAPH), paragraph, number, report);
        report.touch(made.id());
    }

    private void lower(Provision article, Pointer to, Numbered number, Report report) {
        Provision container = draft.resolving
                .container(Draft.prefix(to))
                .orElseThrow(() -> new Hindrance(
                        Obstacle.TARGET_MISSING, article.id(), "没有写明%s改为哪一条的款，请补充", draft.law.name(article.id())));
        Row row = new Row(container.id(), Level.PARAGRAPH);
        draft.claims.requireFree(row, number, null, "");
        int paragraphs = draft.now(article.id()).children().size();
        draft.carryOut(List.of(new Edit.Lower(article.id(), new Position.LastIn(container.id()))));
        draft.number(row, draft.now(article.id()), number, report);
        if (paragraphs > 1) {
            report.remark("%s有%d款，移入后各款相接".formatted(draft.law.name(article.id()), paragraphs));
        }
    }

    void split(Split told, Report report) {
        Provision target = clause(told.target());
        List<Numbered> numbers = Numbered.told(told.into());
        Row row = draft.rowOf(target);
        String name = draft.law.name(target.id());
        if (PayloadReading.lines(told.payload()).isEmpty()) {
            if (numbers.isEmpty()) {
                throw new Hindrance(Obstacle.PAYLOAD_UNFIT, target.id(), "没有写明%s怎样拆分，请补充", name);
            }
            draft.claims.requireFree(row, numbers.getFirst(), target.id(), name);
            draft.number(row, target, numbers.getFirst(), report);
            if (target.level() == Level.ARTICLE) {
                draft.awaited.addAll(numbers.subList(1, numbers.size()));
            }
            report.touch(target.id());
            return;
        }
        List<Provision> parts = PayloadReading.read(target.level(), told.payload());
        if (parts.size() < 2 || (!numbers.isEmpty() && numbers.size() != parts.size())) {
            throw new Hindrance(
                    Obstacle.PAYLOAD_UNFIT,
                    target.id(),
                    "写明拆分为%d%s，引号内有%d%s，请核对",
                    Math.max(2, numbers.size()),
                    Levels.name(target.level()),
                    parts.size(),
                    Levels.name(target.level()));
        }
        PayloadReading.requireNumbers(parts, numbers);
        for (int i = 0; i < numbers.size(); i++) {
            Numbered mine = i == 0 ? draft.claims.of(target.id()) : null;
            draft.claims.requireFree(row, numbers.get(i), mine == null ? null : target.id(), name);
        }
        draft.requireUncontradicted(draft.now(target.id()), Draft.allWords(parts));
        List<ProvisionId> before = draft.editing.siblings(target.id());
        draft.carryOut(List.of(new Edit.Split(target.id(), parts)));
        int at = before.indexOf(target.id());
        List<ProvisionId> after = siblingsFrom(target, at, parts.size());
        draft.claims.forget(target.id());
        for (int i = 0; i < after.size(); i++) {
            Provision part = draft.now(after.get(i));
            if (!numbers.isEmpty()) {
                draft.number(row, part, numbers.get(i), report);
            }
            draft.claims.answerFor(part.id(), report);
            draft.stated.restate(part);
            report.touch(part.id());
        }
        ProvisionId items = Punctuation.parentOfItems(draft, target);
        if (items != null) {
            draft.itemised.put(items, report);
        }
    }

    /** The parts stand where the target stood, one of them under its id. */
    private List<ProvisionId> siblingsFrom(Provision target, int at, int parts) {
        return draft.editing.siblings(target.id()).subList(at, at + parts);
    }

    void join(Join told, Report report) {
        List<Provision> all = new ArrayList<>();
        for (Target target : told.targets()) {
            if (target instanceof Target.Clause clause) {
                all.addAll(draft.resolving.all(clause.pointer()));
            } else {
                throw new Hindrance(Obstacle.REFUSED, null, "只有条款可以合并，请核对");
            }
        }
        List<Numbered> numbers = Numbered.told(told.into());
        Numbered number = numbers.isEmpty() ? null : numbers.getFirst();
        Level level = told.into().steps().isEmpty()
                ? all.getFirst().level()
                : told.into().steps().getLast().unit().level();
        Provision keep = keeper(all, level, number);
        List<Provision> read =
                PayloadReading.lines(told.payload()).isEmpty() ? List.of() : PayloadReading.read(level, told.payload());
        if (all.size() < 2 || read.size() > 1) {
            throw new Hindrance(Obstacle.PAYLOAD_UNFIT, keep.id(), "合并前有%d个条款，引号内有%d个，请核对", all.size(), read.size());
        }
        Row row = level == Level.ARTICLE ? Row.ARTICLES : draft.rowOf(keep);
        boolean division = LawAsItWas.isDivision(level);
        if (number != null && !division) {
            draft.claims.requireFree(row, number, keep.id(), draft.law.name(keep.id()));
            PayloadReading.requireNumbers(read, numbers);
        }
        String words = read.isEmpty() ? null : Draft.allWords(read);
        if (words != null) {
            all.forEach(one -> draft.requireUncontradicted(draft.now(one.id()), words));
        }
        draft.carryOut(joining(all, keep, level, read, report));
        ProvisionId around = division ? null : draft.division(told.into());
        if (around != null) {
            draft.divisions.put(keep.id(), around);
        }
        if (number != null && !division) {
            draft.number(row, draft.now(keep.id()), number, report);
        }
        if (!read.isEmpty()) {
            draft.stated.restate(draft.now(keep.id()));
        }
        all.forEach(one -> report.touch(one.id()));
        ProvisionId items = Punctuation.parentOfItems(draft, keep);
        if (items != null) {
            draft.itemised.put(items, report);
        }
    }

    private List<Edit> joining(List<Provision> all, Provision keep, Level level, List<Provision> read, Report report) {
        var edits = new ArrayList<Edit>();
        var others = new ArrayList<ProvisionId>();
        for (Provision one : all) {
            if (one.level() == Level.PARAGRAPH && level == Level.ARTICLE) {
                boolean alone = !one.id().equals(keep.id()) && isAlone(one);
                ProvisionId article = draft.editing.around(one.id()).orElseThrow();
                if (alone) {
                    others.add(article);
                    continue;
                }
                edits.add(new Edit.Lift(one.id(), new Position.After(article)));
            } else if (one.level().compareTo(level) > 0
                    && !read.isEmpty()
                    && !one.id().equals(keep.id())) {
                edits.add(new Edit.Remove(one.id()));
                ProvisionId items = Punctuation.parentOfItems(draft, one);
                if (items != null) {
                    draft.itemised.put(items, report);
                }
                continue;
            } else if (one.level() != level) {
                throw new Hindrance(
                        Obstacle.REFUSED, one.id(), "%s不能并入%s，请写明新的文字", draft.law.name(one.id()), Levels.name(level));
            }
            if (!one.id().equals(keep.id())) {
                others.add(one.id());
            }
        }
        boolean worded = level == Level.PARAGRAPH || level == Level.ITEM || level == Level.SUBITEM;
        boolean nested =
                all.stream().anyMatch(one -> !draft.now(one.id()).children().isEmpty());
        if (worded && nested && !read.isEmpty()) {
            edits.add(new Edit.Replace(keep.id(), read.getFirst()));
            others.forEach(other -> edits.add(new Edit.Remove(other)));
            return edits;
        }
        if (!others.isEmpty()) {
            edits.add(new Edit.Merge(keep.id(), others));
        }
        if (!read.isEmpty()) {
            edits.add(new Edit.Replace(keep.id(), read.getFirst()));
        }
        return edits;
    }

    private boolean isAlone(Provision paragraph) {
        ProvisionId article = draft.editing.around(paragraph.id()).orElseThrow();
        return draft.now(article).children().size() == 1;
    }

    /** The one that had the number already, else the first of the level wanted, else the first. */
    private Provision keeper(List<Provision> all, Level level, @Nullable Numbered number) {
        List<Provision> fit = all.stream().filter(one -> one.level() == level).toList();
        return fit.stream()
                .filter(one -> Objects.equals(number, draft.law.number(one)))
                .findFirst()
                .orElseGet(() -> fit.isEmpty() ? all.getFirst() : fit.getFirst());
    }

    private Provision clause(Target target) {
        if (target instanceof Target.Clause clause) {
            return draft.resolving.one(clause.pointer());
        }
        throw new Hindrance(Obstacle.REFUSED, null, "只有条款可以拆分，请核对");
    }
}
