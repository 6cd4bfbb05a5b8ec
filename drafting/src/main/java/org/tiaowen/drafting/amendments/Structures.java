package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.amendments.Modification.Redesignation;
import org.tiaowen.drafting.amendments.Modification.Split;
import org.tiaowen.drafting.amendments.Modification.Substitution;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Operations on whole clauses that are there: restating, renumbering, putting together, taking apart. */
final class Structures {

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Written written;

    /** The division that was named, until a number in it is given. */
    private @Nullable Pointer division;

    /** How many parts the last split makes. */
    private int parts;

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
            boolean title = targets(subjects).stream().allMatch(Target.LawTitle.class::isInstance);
            if (title && cursor.peek() instanceof Token.Titled titled) {
                cursor.skip();
                payload = source.unquoted(titled.start() + 1, titled.end() - 1);
            } else {
                written.fail("“修改为”之后没有引用新的文字");
                return;
            }
        } else {
            cursor.following(quoted);
            payload = Itemised.payload(source.payload(quoted), targets(subjects));
        }
        if (carried
                && written.last() instanceof Split split
                && split.payload().lines().isEmpty()) {
            List<Pointer> into = split.into().isEmpty() ? consecutive(split.target()) : split.into();
            written.replaceLast(new Split(split.passage(), split.target(), into, payload));
            return;
        }
        if (carried
                && written.last() instanceof Join join
                && join.payload().lines().isEmpty()) {
            written.replaceLast(new Join(join.passage(), join.targets(), join.into(), payload));
            return;
        }
        List<Target> targets = carried ? written.renumberedTo(payload, targets(subjects)) : targets(subjects);
        if (targets.isEmpty()) {
            targets = scope.current();
        }
        boolean nothingNamed = targets(subjects).isEmpty() && targets.contains(new Target.WholeText());
        if (targets.isEmpty() || nothingNamed) {
            written.fail("没有说明修改哪一处");
            return;
        }
        if (targets.size() == 1
                && targets.getFirst() instanceof Target.Clause clause
                && SubjectReader.isDivision(clause.pointer())
                && isHeading(clause.pointer(), payload)) {
            targets = List.of(new Target.DivisionTitle(clause.pointer()));
        }
        if (isOneEach(targets, quoted, payload)) {
            for (int i = 0; i < quoted.size(); i++) {
                Payload own = source.payload(List.of(quoted.get(i)));
                written.add(new Substitution(written.passage(before), List.of(targets.get(i)), own));
            }
        } else {
            written.add(new Substitution(written.passage(before), targets, payload));
        }
        scope.enter(targets);
    }

    /** 第四条、第七条修改为：“甲。”“乙。”: articles without numbers, each in its own quotation marks. */
    private static boolean isOneEach(List<Target> targets, List<Quotation> quoted, Payload payload) {
        return targets.size() > 1
                && targets.size() == quoted.size()
                && Completion.numbers(payload).isEmpty()
                && targets.stream()
                        .map(Scope::steps)
                        .allMatch(steps -> !steps.isEmpty()
                                && steps.getLast().unit() == Unit.ARTICLE
                                && !steps.getLast().isRange());
    }

    /** 修改为两款 without numbers: the one it has and those behind it; articles tell theirs in what is quoted. */
    private List<Pointer> consecutive(Target target) {
        Pointer anew = scope.anew(new Pointer(Scope.steps(target)));
        List<Pointer> into = new ArrayList<>();
        boolean inArticle = anew.steps().size() > 1;
        for (int i = 0; inArticle && i < Math.min(parts, MOST_SINGLES); i++) {
            List<Step> steps = new ArrayList<>(anew.steps());
            Step last = steps.getLast();
            steps.set(steps.size() - 1, Step.of(last.unit(), last.ordinal() + i));
            into.add(new Pointer(steps));
        }
        return into;
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

    /** What is renumbered next goes into that division: 移至第三章，作为第二十条. */
    void into(Pointer target) {
        division = target;
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
    List<Pointer> numbers() {
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
        cursor.revised();
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
        if (isPairwise(old, to)) {
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

    /** Whether each has its number, ranges those of the same length. */
    private static boolean isPairwise(List<Pointer> old, List<Pointer> to) {
        boolean pairs = old.size() == to.size();
        for (int i = 0; pairs && i < old.size(); i++) {
            pairs = count(List.of(old.get(i))) == count(List.of(to.get(i)));
        }
        return pairs;
    }

    void redesignate(Passage passage, List<Pointer> old, List<Pointer> to) {
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
    static List<Pointer> singles(List<Pointer> pointers) {
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

    Payload nothing() {
        int at = cursor.at() == 0 ? 0 : cursor.token(cursor.at() - 1).end();
        return new Payload(List.of(), source.passage(at, at));
    }

    /** 改为两条, 分为两款. */
    void split(List<Subject> subjects) {
        parts = cursor.peek() instanceof Token.Count count ? count.number() : 0;
        cursor.skip();
        List<Target> targets = targets(subjects);
        List<Target> from = targets.isEmpty() ? scope.current() : targets;
        if (intoDivisions(from) || intoParagraphs(from, subjects)) {
            return;
        }
        if (from.size() == 1) {
            written.add(new Split(written.passage(), from.getFirst(), List.of(), nothing()));
        } else {
            written.add(new Join(written.passage(), from, new Pointer(List.of()), nothing()));
        }
        scope.enter(from);
        quotedAfter(subjects);
    }

    /** 第五条修改为两款：“…”: the article is restated, and stays one. */
    private boolean intoParagraphs(List<Target> from, List<Subject> subjects) {
        boolean paragraphs = from.size() == 1
                && from.getFirst() instanceof Target.Clause clause
                && cursor.token(cursor.at() - 1) instanceof Token.Count count
                && count.counted() instanceof Token.Counted.Clause unit
                && unit.unit().compareTo(clause.pointer().steps().getLast().unit()) > 0;
        if (!paragraphs) {
            return false;
        }
        cursor.take('，');
        cursor.fillers();
        cursor.take(Word.BECOMES);
        int before = cursor.at();
        restated(subjects, false, cursor.quotations(), before);
        return true;
    }

    /** 将第二章分为六节: the sections are told one by one behind it. */
    private boolean intoDivisions(List<Target> from) {
        boolean divisions = from.size() == 1
                && from.getFirst() instanceof Target.Clause clause
                && SubjectReader.isDivision(clause.pointer())
                && cursor.token(cursor.at() - 1) instanceof Token.Count count
                && count.counted() instanceof Token.Counted.Clause unit
                && unit.unit() == Unit.SECTION;
        if (divisions) {
            Modification.Anchor inside = new Modification.Anchor(null, from.getFirst());
            written.add(new Modification.Insertion(written.passage(), Level.SECTION, List.of(), inside, nothing()));
            scope.enter(from);
        }
        return divisions;
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
    void quotedAfter(List<Subject> subjects) {
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
}
