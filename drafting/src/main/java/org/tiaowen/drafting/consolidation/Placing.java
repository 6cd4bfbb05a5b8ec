package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.DivisionInsertion;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Target;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.consolidation.Claims.Row;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;

/**
 * 增加: new clauses. They are put somewhere in their row; those whose numbers are told find their places when the whole
 * instrument has been carried out ({@link Arranging}).
 */
final class Placing {

    private final Draft draft;

    Placing(Draft draft) {
        this.draft = draft;
    }

    void insert(Insertion told, Report report) {
        boolean movedIn = told.level() == Level.ARTICLE
                && PayloadReading.lines(told.payload()).isEmpty()
                && !told.as().isEmpty();
        if (movedIn) {
            List<Numbered> awaited = Numbered.told(told.as());
            awaited.forEach(number -> requireFree(Row.ARTICLES, number));
            draft.awaited.addAll(awaited);
            return;
        }
        List<Provision> read = PayloadReading.read(told.level(), told.payload());
        List<Numbered> numbers = Numbered.told(told.as());
        if (!numbers.isEmpty() && numbers.size() != read.size()) {
            throw new Hindrance(
                    Obstacle.PAYLOAD_UNFIT,
                    null,
                    "写明的序号有%d个，引号内有%d%s，请核对",
                    numbers.size(),
                    read.size(),
                    Levels.name(told.level()));
        }
        PayloadReading.requireNumbers(read, numbers);
        switch (told.level()) {
            case ARTICLE -> articles(told, read, numbers.isEmpty() ? quoted(read) : numbers, report);
            case PARAGRAPH, ITEM, SUBITEM -> parts(told, read, numbers, report);
            case BOOK, SUBBOOK, CHAPTER, SECTION -> divisions(told, read, report);
            case ANNEX -> annexes(read, report);
            case HEADING, POINT -> headings(told, read, report);
            case PREAMBLE, EFFECTIVE, SIGNATURE, TABLE ->
                throw new Hindrance(Obstacle.REFUSED, null, "不能增加%s，请在文本中直接修改", Levels.name(told.level()));
        }
        for (Provision one : read) {
            draft.stated.restate(draft.now(one.id()));
            report.touch(one.id());
        }
    }

    private static List<Numbered> quoted(List<Provision> read) {
        var quoted = new ArrayList<Numbered>();
        for (Provision one : read) {
            ProvisionNumber number = one.number();
            if (number != null) {
                quoted.add(Numbered.of(number));
            }
        }
        return quoted.size() == read.size() ? quoted : List.of();
    }

    private void articles(Insertion told, List<Provision> read, List<Numbered> numbers, Report report) {
        numbers.forEach(number -> requireFree(Row.ARTICLES, number));
        Provision beside = beside(told.anchor());
        Side side = told.anchor().map(Anchor::side).orElse(null);
        Position position = beside != null && beside.level() == Level.ARTICLE
                ? beside(beside, side)
                : near(numbers.isEmpty() ? null : numbers.getFirst(), beside);
        boolean within = beside != null && beside.level() != Level.ARTICLE && side == null;
        ProvisionId named =
                told.as().isEmpty() ? null : draft.division(told.as().getFirst());
        ProvisionId division = beside != null && within ? beside.id() : named != null ? named : draft.openDivision;
        draft.carryOut(List.of(
                new Edit.Insert(position, read.stream().map(Punctuation::whole).toList())));
        anchored(told, beside, side, read.getFirst().id(), report);
        for (int i = 0; i < read.size(); i++) {
            Provision one = read.get(i);
            draft.quote(one, report);
            if (numbers.isEmpty()) {
                draft.claims.answerFor(one.id(), report);
            } else {
                draft.number(Row.ARTICLES, one, numbers.get(i), report);
            }
            if (division != null) {
                draft.divisions.put(one.id(), division);
            }
        }
    }

    /** A place that is told apart from the number is compared with it when all is arranged. */
    private void anchored(
            Insertion told, @Nullable Provision beside, @Nullable Side side, ProvisionId first, Report report) {
        if (beside != null && side == Side.AFTER && beside.level() == told.level()) {
            draft.anchored.put(first, beside.id());
            draft.claims.answerFor(first, report);
        }
    }

    /** Near where an article of that number stood. */
    private Position near(@Nullable Numbered number, @Nullable Provision division) {
        Provision before = draft.law.articleBefore(
                number, one -> draft.editing.holds(one.id()) && draft.law.isInside(one, division));
        if (before != null) {
            return new Position.After(before.id());
        }
        if (division != null) {
            return new Position.LastIn(division.id());
        }
        return draft.law.articles().stream()
                .filter(one -> draft.editing.holds(one.id()))
                .findFirst()
                .map(first -> (Position) new Position.Before(first.id()))
                .orElseThrow(() -> new Hindrance(Obstacle.TARGET_MISSING, null, "原文没有条，无法确定新条的位置"));
    }

    private void parts(Insertion told, List<Provision> read, List<Numbered> numbers, Report report) {
        Provision beside = beside(told.anchor());
        boolean sibling = beside != null && beside.level() == told.level();
        Provision container;
        if (sibling && beside != null) {
            container = draft.editing.around(beside.id()).map(draft::now).orElse(beside);
        } else {
            container = container(told, beside);
        }
        Row row = new Row(container.id(), told.level());
        numbers.forEach(number -> requireFree(row, number));
        Side side = told.anchor().map(Anchor::side).orElse(null);
        Position position = sibling && beside != null ? beside(beside, side) : inside(container, told.level());
        draft.carryOut(List.of(new Edit.Insert(position, read)));
        for (int i = 0; i < read.size(); i++) {
            draft.quote(read.get(i), report);
            if (numbers.isEmpty()) {
                draft.claims.answerFor(read.get(i).id(), report);
            } else {
                draft.number(row, read.get(i), numbers.get(i), report);
            }
        }
        if (told.level() != Level.PARAGRAPH) {
            draft.itemised.put(container.id(), report);
        }
    }

    private Position inside(Provision container, Level level) {
        List<Provision> row = container.children().stream()
                .filter(child -> child.level() == level)
                .toList();
        return row.isEmpty()
                ? new Position.LastIn(container.id())
                : new Position.After(row.getLast().id());
    }

    /** The clause into which paragraphs, items or sub-items are put. */
    private Provision container(Insertion told, @Nullable Provision beside) {
        List<Step> prefix =
                told.as().isEmpty() ? List.of() : Draft.prefix(told.as().getFirst());
        Provision named = draft.resolving.toldBefore(prefix).orElse(beside);
        if (named == null) {
            named = draft.resolving.container(prefix).orElse(null);
        }
        if (named == null || !draft.editing.holds(named.id())) {
            throw new Hindrance(Obstacle.TARGET_MISSING, null, "没有写明在哪一条款中增加%s，请补充", Levels.name(told.level()));
        }
        Provision now = draft.now(named.id());
        return switch (told.level()) {
            case ITEM -> holder(now, Level.PARAGRAPH, Level.ITEM);
            case SUBITEM -> holder(now, Level.ITEM, Level.SUBITEM);
            default -> now;
        };
    }

    /** The one paragraph of an article that has items, where only the article was named. */
    private Provision holder(Provision named, Level wanted, Level held) {
        if (named.level().compareTo(wanted) >= 0 || named.level() == Level.HEADING || named.level() == Level.POINT) {
            return named;
        }
        List<Provision> all = named.walk().filter(one -> one.level() == wanted).toList();
        List<Provision> holding = all.stream()
                .filter(one -> one.children().stream().anyMatch(child -> child.level() == held))
                .toList();
        List<Provision> candidates = holding.isEmpty() ? all : holding;
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw new Hindrance(
                Obstacle.TARGET_AMBIGUOUS,
                named.id(),
                "%s中有%d处可以增加%s，请写明是哪一%s",
                draft.law.name(named.id()),
                candidates.size(),
                Levels.name(held),
                Levels.name(wanted));
    }

    void division(DivisionInsertion told, Report report) {
        Provision division = new Provision(
                ProvisionId.next(), told.level(), null, "", PayloadReading.title(told.title()), Layout.LINE, List.of());
        List<Numbered> articles = Numbered.told(told.includes());
        for (Numbered article : articles) {
            if (draft.included.containsKey(article)) {
                throw new Hindrance(
                        Obstacle.NUMBER_CONFLICT,
                        draft.included.get(article),
                        "%s已列入另一新增的章节，请核对",
                        article.printed(Levels.unit(Level.ARTICLE)));
            }
        }
        place(division, told.as(), told.anchor(), report);
        articles.forEach(article -> draft.included.put(article, division.id()));
        if (articles.isEmpty()) {
            draft.openDivision = division.id();
        }
        draft.newDivisions.put(division.id(), report);
        draft.editing
                .around(division.id())
                .filter(around -> draft.law.find(around).isPresent() && !articles.isEmpty())
                .ifPresent(draft.divided::add);
        draft.stated.restate(division.id());
        report.touch(division.id());
    }

    private void divisions(Insertion told, List<Provision> read, Report report) {
        for (int i = 0; i < read.size(); i++) {
            Provision division = read.get(i);
            Pointer as = i < told.as().size() && told.as().size() == read.size()
                    ? told.as().get(i)
                    : new Pointer(List.of());
            place(division, as, told.anchor(), report);
            draft.newDivisions.put(division.id(), report);
            division.walk().forEach(one -> numberQuoted(one, report));
        }
        draft.openDivision = read.getLast().id();
    }

    /** 一、 and （一） of a decision. */
    private void headings(Insertion told, List<Provision> read, Report report) {
        for (int i = 0; i < read.size(); i++) {
            Pointer as = told.as().size() == read.size() ? told.as().get(i) : new Pointer(List.of());
            place(read.get(i), as, told.anchor(), report);
        }
    }

    /** The articles that were quoted with a divisionstand in it, under the numbers they were quoted with. */
    private void numberQuoted(Provision one, Report report) {
        ProvisionNumber number = one.number();
        if (one.level() == Level.ARTICLE) {
            draft.editing.around(one.id()).ifPresent(parent -> draft.divisions.put(one.id(), parent));
            draft.claims.answerFor(one.id(), report);
            if (number != null) {
                draft.number(Row.ARTICLES, one, Numbered.of(number), report);
            }
        }
    }

    private void place(Provision division, Pointer as, Optional<Anchor> anchor, Report report) {
        Provision beside = beside(anchor);
        Side side = anchor.map(Anchor::side).orElse(null);
        boolean sibling = beside != null && side != null && beside.level() == division.level();
        List<Step> prefix = Draft.prefix(as);
        Provision around = beside != null && !sibling ? beside : null;
        if (around == null && !prefix.isEmpty()) {
            around = draft.resolving.container(prefix).orElse(null);
        }
        division.walk().filter(one -> one.level() == Level.ARTICLE).forEach(one -> {
            if (one.number() != null) {
                requireFree(Row.ARTICLES, Numbered.of(one.number()));
            }
        });
        List<Numbered> told = Numbered.told(as);
        DivisionPlace place =
                DivisionPlace.of(draft, division.level(), around, told.isEmpty() ? null : told.getFirst());
        Position position = place.position();
        if (sibling && beside != null) {
            position = beside(beside, side);
        }
        if (!told.isEmpty() && place.row() != null) {
            requireFree(place.row(), told.getFirst());
        }
        draft.carryOut(List.of(new Edit.Insert(position, List.of(division))));
        draft.claims.answerFor(division.id(), report);
        if (!told.isEmpty() && place.row() != null) {
            draft.number(place.row(), division, told.getFirst(), report);
        } else if (!told.isEmpty()) {
            draft.said.note(null, Levels.unit(division.level()), told.getFirst(), division.id());
        }
    }

    private void annexes(List<Provision> read, Report report) {
        List<Provision> top = draft.editing.provisions();
        draft.carryOut(List.of(new Edit.Insert(new Position.After(top.getLast().id()), read)));
        read.forEach(one -> draft.claims.answerFor(one.id(), report));
    }

    private static Position beside(Provision sibling, @Nullable Side side) {
        return side == Side.BEFORE ? new Position.Before(sibling.id()) : new Position.After(sibling.id());
    }

    private @Nullable Provision beside(Optional<Anchor> anchor) {
        if (anchor.isEmpty()) {
            return null;
        }
        return switch (anchor.orElseThrow().beside()) {
            case Target.Clause clause -> draft.resolving.one(clause.pointer());
            case Target.WholeText whole -> null;
            case Target.NaturalParagraph line -> Lines.line(draft, line);
            case Target.DivisionTitle title -> draft.resolving.one(title.division());
            case Target.Preamble preamble ->
                Lines.of(draft, preamble).stream().findFirst().orElse(null);
            case Target.LawTitle title -> null;
            case Target.Sentence sentence -> Sentences.find(draft, sentence).in();
        };
    }

    private void requireFree(Row row, Numbered number) {
        draft.claims.requireFree(row, number, null, "");
    }
}
