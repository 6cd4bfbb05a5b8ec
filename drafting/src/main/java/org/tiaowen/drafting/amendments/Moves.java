package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Modification.Join;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Unit;

/** Operations that move clauses or put them together: 单作一条, 移至, 列入, 顺延, 对调, 合并, 并入. */
final class Moves {

    private final Cursor cursor;
    private final Scope scope;
    private final Written written;
    private final Structures structures;

    Moves(Cursor cursor, Scope scope, Written written, Structures structures) {
        this.cursor = cursor;
        this.scope = scope;
        this.written = written;
        this.structures = structures;
    }

    /** 单作一条，作为第三条. */
    void alone(List<Subject> subjects) {
        cursor.skip();
        cursor.take(Word.BEING);
        if (cursor.peek() instanceof Token.Count) {
            cursor.skip();
        }
        if (cursor.peek() instanceof Token.Clauses) {
            structures.renumbered(subjects);
            return;
        }
        int before = cursor.at();
        cursor.take('，');
        cursor.fillers();
        while (cursor.word() == Word.REVISED || cursor.word() == Word.FILLER) {
            cursor.skip();
        }
        if (cursor.word() == Word.AS) {
            structures.as(subjects);
        } else if (cursor.word() == Word.BECOMES && cursor.peek(1) instanceof Token.Clauses) {
            cursor.skip();
            structures.renumbered(subjects);
        } else {
            cursor.back(before);
            written.fail("没有说明单独作为第几条");
        }
    }

    /** 移至第三章，作为第二十条; 移作第四款. */
    void moved(List<Subject> subjects) {
        cursor.skip();
        if (!(cursor.peek() instanceof Token.Clauses clauses)) {
            written.failSentence("没有说明移到哪里");
            return;
        }
        Pointer there = clauses.pointers().getFirst();
        boolean beside =
                cursor.peek(1) instanceof Token.Term term && (term.word() == Word.AFTER || term.word() == Word.BEFORE);
        boolean toDivision = SubjectReader.isDivision(there);
        boolean intoArticle = isWider(there, Structures.targets(subjects));
        if (!beside && !toDivision && !intoArticle) {
            structures.renumbered(subjects);
            return;
        }
        if (toDivision) {
            structures.into(there);
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
            structures.as(subjects);
        } else if (cursor.word() == Word.BECOMES && cursor.peek(1) instanceof Token.Clauses) {
            cursor.skip();
            structures.renumbered(subjects);
        } else {
            written.failSentence("没有写明移动以后的序号，请补充“作为第几条（款、项）”");
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
            written.failSentence("没有读懂列入哪一章节");
        }
    }

    /** 顺延: by as many as were put in; without a number told it follows by itself. */
    void shifted(List<Subject> subjects) {
        cursor.skip();
        cursor.take(Word.BEING);
        if (cursor.peek() instanceof Token.Clauses) {
            structures.renumbered(subjects);
        }
    }

    /** 第三条与第四条的顺序对调. */
    void exchanged(List<Subject> subjects) {
        cursor.skip();
        List<Target> targets = Structures.targets(subjects);
        boolean clauses = targets.stream().allMatch(Target.Clause.class::isInstance);
        if (targets.size() != 2 || !clauses) {
            written.fail("没有读懂哪两处对调");
            return;
        }
        Pointer first = new Pointer(Scope.steps(targets.get(0)));
        Pointer second = new Pointer(Scope.steps(targets.get(1)));
        structures.redesignate(written.passage(), List.of(first, second), List.of(second, first));
    }

    /** 合并，作为第十条; 合并为一条. */
    void merged(List<Subject> subjects) {
        cursor.skip();
        List<Target> targets = Structures.targets(subjects);
        if (targets.isEmpty()) {
            targets = scope.current();
        }
        cursor.take(Word.BEING);
        if (cursor.peek() instanceof Token.Count) {
            cursor.skip();
        }
        List<Pointer> into = cursor.peek() instanceof Token.Clauses ? structures.numbers() : List.of();
        Pointer number = into.isEmpty() ? new Pointer(List.of()) : into.getFirst();
        written.add(new Join(written.passage(), targets, number, structures.nothing()));
        if (!into.isEmpty()) {
            targets.forEach(target -> scope.rename(new Pointer(Scope.steps(target)), number));
        }
        scope.enter(targets.subList(0, 1));
        structures.quotedAfter(subjects);
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
        List<Target> named = Structures.targets(subjects);
        boolean gone = written.last() instanceof Modification.Repeal repeal
                && (named.isEmpty() || repeal.targets().equals(named));
        if (gone) {
            written.failSentence("没有写明并入以后的文字");
            return;
        }
        List<Target> targets = new ArrayList<>();
        Pointer old = scope.complete(clauses.pointers().getFirst());
        targets.add(new Target.Clause(old));
        targets.addAll(Structures.targets(subjects));
        written.add(new Join(written.passage(), targets, scope.anew(old), structures.nothing()));
        scope.enter(List.of(new Target.Clause(old)));
    }
}
