package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Split;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Operations on whole clauses that are there: restating, renumbering, putting together, taking apart. */
final class Structures {

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Written written;

    /** The division 移至第三章 or 列入本章 has named, until a number is given. */
    private @Nullable Pointer division;

    Structures(Source source, Cursor cursor, Scope scope, Written written) {
        this.source = source;
        this.cursor = cursor;
        this.scope = scope;
        this.written = written;
    }

    /** 修改为：“…”, after what the subjects were made into. */
    void restated(List<Subject> subjects, boolean carried, List<Quotation> quoted, int before) {
        Payload payload;
        if (quoted.isEmpty()) {
            if (cursor.peek() instanceof Token.Titled titled) {
                cursor.skip();
                payload = source.unquoted(titled.start() + 1, titled.end() - 1);
            } else {
                written.fail("“修改为”之后没有引用新的文字");
                return;
            }
        } else {
            cursor.following(quoted);
            payload = source.payload(quoted);
        }
        if (carried
                && written.last() instanceof Split split
                && split.payload().lines().isEmpty()) {
            written.replaceLast(new Split(split.passage(), split.target(), split.into(), payload));
            return;
        }
        if (carried
                && written.last() instanceof Join join
                && join.payload().lines().isEmpty()) {
            written.replaceLast(new Join(join.passage(), join.targets(), join.into(), payload));
            return;
        }
        List<Target> targets = targets(subjects);
        if (targets.isEmpty()) {
            targets = scope.current();
        }
        if (targets.size() == 1
                && targets.getFirst() instanceof Target.Clause clause
                && SubjectReader.isDivision(clause.pointer())
                && isHeading(clause.pointer(), payload)) {
            targets = List.of(new Target.DivisionTitle(clause.pointer()));
        }
        written.add(new Substitution(written.passage(before), targets, payload));
        scope.enter(targets);
    }

    /** Whether one line without a full stop restates the heading of a division, and not all of it. */
    private static boolean isHeading(Pointer division, Payload payload) {
        boolean annex = division.steps().getLast().unit() == Unit.ANNEX;
        return !annex
                && payload.lines().size() == 1
                && payload.lines().getFirst().indexOf('。') < 0;
    }

    static List<Target> targets(List<Subject> subjects) {
        List<Target> targets = new ArrayList<>();
        subjects.forEach(subject -> targets.addAll(subject.targets()));
        return targets;
    }

    /** 改为第五条; 改为第三款至第五款; several into one are joined, one into several is split. */
    void renumbered(List<Subject> subjects) {
        List<Pointer> to = numbers();
        List<Target> from = targets(subjects);
        if (from.isEmpty()) {
            from = scope.current();
        }
        move(from, to);
        quotedAfter(subjects);
    }

    /** The numbers that are named here, complete; the cursor goes behind them. */
    private List<Pointer> numbers() {
        Pointer here = null;
        Unit unit =
                switch (cursor.word()) {
                    case THIS_ARTICLE -> Unit.ARTICLE;
                    case THIS_PARAGRAPH -> Unit.PARAGRAPH;
                    case THIS_CHAPTER -> Unit.CHAPTER;
                    default -> null;
                };
        if (unit != null) {
            Pointer begun = written.begunArticle();
            here = unit == Unit.ARTICLE && begun != null ? begun : scope.anew(scope.around(unit));
            cursor.skip();
        }
        if (!(cursor.peek() instanceof Token.Clauses clauses)) {
            return here == null || here.steps().isEmpty() ? List.of() : List.of(here);
        }
        cursor.skip();
        List<Pointer> numbers = new ArrayList<>();
        for (Pointer pointer : clauses.pointers()) {
            if (here == null) {
                numbers.add(scope.completeAnew(pointer));
            } else {
                List<Step> steps = new ArrayList<>(here.steps());
                steps.addAll(pointer.steps());
                numbers.add(new Pointer(steps));
            }
        }
        return numbers;
    }

    private void move(List<Target> from, List<Pointer> to) {
        boolean clauses = from.stream().allMatch(Target.Clause.class::isInstance);
        if (to.isEmpty() || !clauses) {
            written.fail("没有说明改为第几条款项");
            return;
        }
        List<Pointer> old =
                from.stream().map(target -> new Pointer(Scope.steps(target))).toList();
        Passage passage = written.passage();
        if (old.size() == to.size()) {
            redesignate(passage, old, to);
        } else if (count(old) == count(to)) {
            redesignate(passage, singles(old), singles(to));
        } else if (count(to) == 1) {
            written.add(new Join(passage, from, to.getFirst(), nothing()));
            old.forEach(pointer -> scope.rename(pointer, to.getFirst()));
            scope.enter(from);
        } else if (count(old) == 1) {
            written.add(new Split(passage, from.getFirst(), to, nothing()));
            scope.enter(from);
        } else {
            written.fail("改动前后的条款数目不一致");
        }
    }

    private void redesignate(Passage passage, List<Pointer> old, List<Pointer> to) {
        List<Target> entered = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            Target from = new Target.Clause(old.get(i));
            written.add(new Redesignation(passage, from, to.get(i), division));
            scope.rename(old.get(i), to.get(i));
            entered.add(from);
        }
        division = null;
        scope.enter(entered);
    }

    /** How many clauses are named, ranges counted through. */
    static int count(List<Pointer> pointers) {
        long count = 0;
        for (Pointer pointer : pointers) {
            Step last = pointer.steps().getLast();
            boolean suffixed = last.throughSuffix() > 0 && last.through() == last.ordinal();
            count += suffixed
                    ? (long) last.throughSuffix() - last.suffix() + 1
                    : Math.max(1, (long) last.through() - last.ordinal() + 1);
        }
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    private static final int MOST_SINGLES = 1000;

    /** Each on its own; ranges that are too long stay ranges. */
    private static List<Pointer> singles(List<Pointer> pointers) {
        List<Pointer> singles = new ArrayList<>();
        for (Pointer pointer : pointers) {
            Step last = pointer.steps().getLast();
            boolean plain = last.suffix() == 0 && last.throughSuffix() == 0;
            if (!plain || last.through() - last.ordinal() > MOST_SINGLES) {
                singles.add(pointer);
                continue;
            }
            for (int number = last.ordinal(); number <= last.through(); number++) {
                List<Step> steps = new ArrayList<>(pointer.steps());
                steps.set(steps.size() - 1, Step.of(last.unit(), number));
                singles.add(new Pointer(steps));
            }
        }
        return singles;
    }

    private Payload nothing() {
        int at = cursor.at() == 0 ? 0 : cursor.token(cursor.at() - 1).end();
        return new Payload(List.of(), source.passage(at, at));
    }

    /** 改为两条, 分为两款. */
    void split(List<Subject> subjects) {
        cursor.skip();
        List<Target> targets = targets(subjects);
        List<Target> from = targets.isEmpty() ? scope.current() : targets;
        if (from.size() == 1) {
            written.add(new Split(written.passage(), from.getFirst(), List.of(), nothing()));
        } else {
            written.add(new Join(written.passage(), from, new Pointer(List.of()), nothing()));
        }
        scope.enter(from);
    }

    void divided(List<Subject> subjects) {
        cursor.skip();
        if (cursor.peek() instanceof Token.Count) {
            split(subjects);
        } else if (cursor.peek() instanceof Token.Clauses) {
            renumbered(subjects);
        } else {
            written.fail("没有说明分为几条几款");
        }
    }

    /** 作为第三条: numbers for what was put together or taken apart, or a new number. */
    void as(List<Subject> subjects) {
        cursor.skip();
        List<Pointer> to = numbers();
        if (to.isEmpty()) {
            written.fail("“作为”之后没有条款序号");
            return;
        }
        if (!number(subjects, to)) {
            List<Target> targets = targets(subjects);
            move(targets.isEmpty() ? scope.current() : targets, to);
        }
        quotedAfter(subjects);
    }

    /** Gives the numbers to what was just put together or taken apart; false where nothing was. */
    private boolean number(List<Subject> subjects, List<Pointer> to) {
        Modification last = written.last();
        if (last instanceof Split split && split.into().isEmpty() && isOf(subjects, split.target())) {
            written.replaceLast(new Split(split.passage(), split.target(), to, split.payload()));
            return true;
        }
        if (!(last instanceof Join join)) {
            return false;
        }
        if (join.into().steps().isEmpty() && isOf(subjects, join.targets().getFirst())) {
            written.replaceLast(new Join(join.passage(), join.targets(), to.getFirst(), join.payload()));
            join.targets().forEach(target -> scope.rename(new Pointer(Scope.steps(target)), to.getFirst()));
            return true;
        }
        if (isDeeper(join, to) && isOf(subjects, join.targets().getLast())) {
            written.removeLast();
            move(join.targets().stream().skip(1).toList(), to);
            return true;
        }
        return false;
    }

    private static boolean isOf(List<Subject> subjects, Target target) {
        List<Target> named = targets(subjects);
        return named.isEmpty() || named.contains(target);
    }

    /** 并入第十九条，作为第二款: it becomes a paragraph of it. */
    private static boolean isDeeper(Join join, List<Pointer> to) {
        return join.payload().lines().isEmpty()
                && to.getFirst().steps().size() > join.into().steps().size()
                && join.targets().size() > 1;
    }

    /** 修改后作为本条第一款：“…”: the new words follow without a further 修改为. */
    private void quotedAfter(List<Subject> subjects) {
        if (written.problem() != null) {
            return;
        }
        int before = cursor.at();
        List<Quotation> quoted = cursor.quotations();
        List<Target> targets = targets(subjects);
        boolean heading = targets.size() == 1
                && targets.getFirst() instanceof Target.Clause clause
                && SubjectReader.isDivision(clause.pointer());
        if (!quoted.isEmpty() && !heading) {
            restated(subjects, true, quoted, before);
        }
    }

    /** 合并，作为第十条; 合并为一条. */
    void merged(List<Subject> subjects) {
        cursor.skip();
        List<Target> targets = targets(subjects);
        if (targets.isEmpty()) {
            targets = scope.current();
        }
        takeFor();
        if (cursor.peek() instanceof Token.Count) {
            cursor.skip();
        }
        List<Pointer> into = cursor.peek() instanceof Token.Clauses ? numbers() : List.of();
        Pointer number = into.isEmpty() ? new Pointer(List.of()) : into.getFirst();
        written.add(new Join(written.passage(), targets, number, nothing()));
        if (!into.isEmpty()) {
            targets.forEach(target -> scope.rename(new Pointer(Scope.steps(target)), number));
        }
        scope.enter(targets.subList(0, 1));
    }

    /** 为 in 合并为一条. */
    private void takeFor() {
        if (cursor.peek() instanceof Token.Other other
                && source.text().substring(other.start(), other.end()).equals("为")) {
            cursor.skip();
        }
    }

    /** 将第三章并入第二章. */
    void into(List<Subject> subjects) {
        cursor.skip();
        cursor.fillers();
        if (!(cursor.peek() instanceof Token.Clauses clauses)) {
            written.fail("没有说明并入哪里");
            return;
        }
        cursor.skip();
        List<Target> targets = new ArrayList<>();
        Pointer old = scope.complete(clauses.pointers().getFirst());
        targets.add(new Target.Clause(old));
        targets.addAll(targets(subjects));
        written.add(new Join(written.passage(), targets, scope.anew(old), nothing()));
    }

    /** 单作一条，作为第三条. */
    void alone(List<Subject> subjects) {
        cursor.skip();
        takeFor();
        if (cursor.peek() instanceof Token.Count) {
            cursor.skip();
        }
        if (cursor.peek() instanceof Token.Clauses) {
            renumbered(subjects);
            return;
        }
        int before = cursor.at();
        cursor.take('，');
        cursor.fillers();
        while (cursor.word() == Word.REVISED || cursor.word() == Word.FILLER) {
            cursor.skip();
        }
        if (cursor.word() == Word.AS) {
            as(subjects);
        } else if (cursor.word() == Word.BECOMES && cursor.peek(1) instanceof Token.Clauses) {
            cursor.skip();
            renumbered(subjects);
        } else {
            cursor.back(before);
            written.fail("没有说明单独作为第几条");
        }
    }

    /** 移至第三章，作为第二十条; 移作第四款. */
    void moved(List<Subject> subjects) {
        cursor.skip();
        if (!(cursor.peek() instanceof Token.Clauses clauses)) {
            written.fail("没有说明移到哪里");
            return;
        }
        Pointer there = clauses.pointers().getFirst();
        boolean beside =
                cursor.peek(1) instanceof Token.Term term && (term.word() == Word.AFTER || term.word() == Word.BEFORE);
        boolean toDivision = SubjectReader.isDivision(there);
        boolean intoArticle = isWider(there, targets(subjects));
        if (!beside && !toDivision && !intoArticle) {
            renumbered(subjects);
            return;
        }
        if (toDivision) {
            division = there;
        } else if (intoArticle) {
            scope.enter(List.of(new Target.Clause(there)));
        }
        cursor.skip();
        while (cursor.word() == Word.AFTER || cursor.word() == Word.BEFORE || cursor.word() == Word.WITHIN) {
            cursor.skip();
        }
        cursor.take('，');
        cursor.fillers();
        if (cursor.word() == Word.AS) {
            as(subjects);
        } else if (cursor.word() == Word.BECOMES && cursor.peek(1) instanceof Token.Clauses) {
            cursor.skip();
            renumbered(subjects);
        } else {
            written.fail("没有说明移动以后作为第几条款项");
        }
    }

    /** Whether paragraphs or items move into an article: 将第三条第二款移至第五条，作为第二款. */
    private static boolean isWider(Pointer there, List<Target> moved) {
        Unit unit = there.steps().getLast().unit();
        return moved.stream()
                .map(Scope::steps)
                .allMatch(steps ->
                        !steps.isEmpty() && unit.compareTo(steps.getLast().unit()) < 0);
    }

    /** 列入本章. */
    void enlisted() {
        cursor.skip();
        Pointer into = null;
        if (cursor.word() == Word.THIS_CHAPTER || cursor.word() == Word.THIS_SECTION) {
            into = written.lastDivision();
            cursor.skip();
        } else if (cursor.peek() instanceof Token.Clauses clauses) {
            into = scope.complete(clauses.pointers().getFirst());
            cursor.skip();
        }
        if (into == null || !written.enlist(into)) {
            written.fail("没有读懂列入哪一章节");
        }
    }

    /** 顺延: by as many as were put in; without a number told it follows by itself. */
    void shifted(List<Subject> subjects) {
        cursor.skip();
        takeFor();
        if (cursor.peek() instanceof Token.Clauses) {
            renumbered(subjects);
        }
    }

    /** 第三条与第四条的顺序对调. */
    void exchanged(List<Subject> subjects) {
        cursor.skip();
        List<Target> targets = targets(subjects);
        boolean clauses = targets.stream().allMatch(Target.Clause.class::isInstance);
        if (targets.size() != 2 || !clauses) {
            written.fail("没有读懂哪两处对调");
            return;
        }
        Pointer first = new Pointer(Scope.steps(targets.get(0)));
        Pointer second = new Pointer(Scope.steps(targets.get(1)));
        redesignate(written.passage(), List.of(first, second), List.of(second, first));
    }
}
