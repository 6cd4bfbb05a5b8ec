package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.DivisionInsertion;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** 增加: whole clauses and divisions. */
final class Insertions {

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Written written;
    private final DivisionInsertions divisions;
    private final int to;

    /** @param to where the words of the instruction end */
    Insertions(Source source, Cursor cursor, Scope scope, Written written, DivisionInsertions divisions, int to) {
        this.source = source;
        this.cursor = cursor;
        this.scope = scope;
        this.written = written;
        this.divisions = divisions;
        this.to = to;
    }

    /** 增加两款，作为第二款、第三款：“…”; the count has been read. */
    void added(List<Subject> subjects, Unit unit) {
        Subject place = subjects.isEmpty() ? Subject.NONE : subjects.getLast();
        Anchor anchor = anchor(place, unit);
        int before = cursor.at();
        cursor.take('，');
        cursor.fillers();
        List<Pointer> as = List.of();
        boolean being = cursor.word() == Word.BEING && cursor.peek(1) instanceof Token.Clauses;
        if (cursor.take(Word.AS) || (being && cursor.take(Word.BEING))) {
            as = numbers(unit, anchor);
            if (as.isEmpty()) {
                written.fail("“作为”之后没有条款序号");
                return;
            }
        } else {
            cursor.back(before);
        }
        put(unit.level(), as, told(unit, as, anchor));
    }

    /** 增加第十二条之一：“…”, 增加第三款：“…”. */
    void addedAs(List<Subject> subjects, Token.Clauses clauses) {
        Unit unit = clauses.pointers().getFirst().steps().getLast().unit();
        Anchor anchor = anchor(subjects.isEmpty() ? Subject.NONE : subjects.getLast(), unit);
        List<Pointer> as = numbers(unit, anchor);
        put(unit.level(), as, told(unit, as, anchor));
    }

    /** 作为第一百一十一条第二款 goes into that article, whatever was spoken of before. */
    private @Nullable Anchor told(Unit unit, List<Pointer> as, @Nullable Anchor anchor) {
        boolean inArticle = unit.compareTo(Unit.ARTICLE) > 0;
        if (!inArticle || as.isEmpty() || as.getFirst().article() == 0) {
            return anchor;
        }
        List<Step> steps = as.getFirst().steps();
        Pointer into = new Pointer(steps.subList(0, steps.size() - 1));
        boolean same = anchor != null
                && anchor.side() == null
                && scope.anew(new Pointer(Scope.steps(anchor.beside()))).article() == into.article();
        return same || (anchor != null && anchor.side() != null) ? anchor : new Anchor(null, new Target.Clause(into));
    }

    private void put(Level level, List<Pointer> as, @Nullable Anchor anchor) {
        boolean division = level.compareTo(Level.ARTICLE) < 0;
        Token title = cursor.peek();
        if (division && title instanceof Token.Quoted quoted) {
            cursor.skip();
            divisions.put(level, as, anchor, source.words(quoted.quotation()));
            return;
        }
        int before = cursor.at();
        cursor.take('，');
        boolean named = cursor.word() == Word.NAMED;
        if (!named) {
            cursor.back(before);
        }
        Passage passage = written.passage(before);
        boolean listed = cursor.word() == Word.CONTENT
                || (cursor.peek(1) instanceof Token.Term term && term.word() == Word.CONTENT);
        List<Quotation> quoted = quotedHere();
        Payload payload = null;
        if (!quoted.isEmpty()) {
            cursor.following(quoted);
            payload = source.payload(quoted);
            payload = level == Level.ITEM ? Itemised.lines(payload) : payload;
        } else if (listed) {
            payload = unquoted();
        }
        if (payload == null) {
            payload = new Payload(
                    List.of(),
                    source.passage(
                            cursor.token(before - 1).end(),
                            cursor.token(before - 1).end()));
        } else if (division && payload.lines().size() == 1) {
            divisions.put(level, as, anchor, payload.lines().getFirst());
            return;
        }
        if (level == Level.ARTICLE && divisions.takeIn(payload)) {
            return;
        }
        List<Payload> each = each(level, as, quoted, payload);
        if (each.isEmpty()) {
            written.add(new Insertion(passage, level, as, anchor, payload));
        } else {
            separately(passage, level, Structures.singles(as), anchor, each);
        }
        scope.enter(entered(level, as, anchor));
    }

    /** The words of each of several clauses that are told apart by nothing but quotation marks or ；; empty else. */
    private List<Payload> each(Level level, List<Pointer> as, List<Quotation> quoted, Payload payload) {
        int count = as.isEmpty() ? 0 : Structures.singles(as).size();
        boolean numbered = !Completion.numbers(payload).isEmpty()
                || (!payload.lines().isEmpty()
                        && Itemised.number(payload.lines().getFirst()) > 0);
        if (count < 2 || numbered || (level != Level.ARTICLE && level != Level.ITEM)) {
            return List.of();
        }
        if (quoted.size() == count) {
            return quoted.stream()
                    .map(quotation -> source.payload(List.of(quotation)))
                    .toList();
        }
        boolean oneLine = level == Level.ITEM && payload.lines().size() == 1;
        return !oneLine
                ? List.of()
                : Itemised.pieces(payload.lines().getFirst(), count).stream()
                        .map(piece -> new Payload(List.of(piece), payload.passage()))
                        .toList();
    }

    /** Only the first stands beside what was named; the others follow it by their numbers. */
    private void separately(
            Passage passage, Level level, List<Pointer> as, @Nullable Anchor anchor, List<Payload> each) {
        List<Step> around = anchor == null || level == Level.ARTICLE ? List.of() : Scope.steps(anchor.beside());
        List<Step> container =
                around.stream().filter(step -> step.unit() != Unit.ITEM).toList();
        Anchor inside = container.isEmpty() ? null : new Anchor(null, new Target.Clause(new Pointer(container)));
        for (int i = 0; i < each.size(); i++) {
            written.add(new Insertion(passage, level, List.of(as.get(i)), i == 0 ? anchor : inside, each.get(i)));
        }
    }

    private List<Quotation> quotedHere() {
        int before = cursor.at();
        cursor.take('，');
        boolean nextSentence =
                cursor.isStop() && cursor.peek(1) instanceof Token.Term term && term.word() == Word.CONTENT;
        if (nextSentence) {
            cursor.skip();
        }
        List<Quotation> quoted = cursor.quotations();
        if (quoted.isEmpty()) {
            cursor.back(before);
        }
        return quoted;
    }

    /** 第六项 put into 第四条 is spoken of as the clause it went into. */
    private List<Target> entered(Level level, List<Pointer> as, @Nullable Anchor anchor) {
        if (level.compareTo(Level.ARTICLE) > 0) {
            return anchor == null ? List.of() : List.of(anchor.beside());
        }
        return as.isEmpty() ? List.of() : List.of(new Target.Clause(as.getLast()));
    }

    /** 内容为：“…”, where other words stand between it and what is put in. */
    void content() {
        Passage passage = written.passage();
        List<Quotation> quoted = cursor.quotations();
        if (quoted.isEmpty()) {
            written.fail("没有引用要增加的内容");
            return;
        }
        cursor.following(quoted);
        Payload payload = source.payload(quoted);
        Modification last = written.last();
        if (last instanceof Insertion in && in.payload().lines().isEmpty()) {
            written.replaceLast(new Insertion(in.passage(), in.level(), in.as(), in.place(), payload));
        } else if (last instanceof DivisionInsertion
                && PayloadLines.isHeading(payload.lines().getFirst())) {
            divisions.takeIn(payload);
        } else if (last instanceof DivisionInsertion division) {
            Anchor inside = new Anchor(null, new Target.Clause(division.as()));
            written.add(new Insertion(passage, Level.ARTICLE, division.includes(), inside, payload));
        } else {
            written.fail("没有读懂是什么的内容");
        }
    }

    /** 增加一条，作为第五条，列入第二章：“…”. */
    void quotedBehind() {
        Token first = cursor.peek() instanceof Token.Mark mark && mark.mark() == '：' ? cursor.peek(1) : cursor.peek();
        boolean begun =
                written.last() instanceof Insertion in && in.payload().lines().isEmpty();
        if (written.problem() == null && begun && first instanceof Token.Quoted) {
            content();
        }
    }

    /** 第一款、第二款为：“…” of an article just put in; 第七条至第九条为第一节“组成” of a chapter just divided. */
    void being(List<Subject> subjects) {
        cursor.skip();
        boolean quotes = cursor.peek() instanceof Token.Quoted || cursor.peek() instanceof Token.Mark;
        if (quotes && written.begunArticle() != null) {
            content();
        } else {
            divisions.being(subjects);
        }
    }

    /** 包括第六十一条至第六十五条. */
    void includes() {
        cursor.skip();
        cursor.fillers();
        if (cursor.peek() instanceof Token.Count) {
            cursor.skip();
            cursor.take('，');
            cursor.take(Word.AS);
        }
        if (!(cursor.peek() instanceof Token.Clauses clauses)
                || !(written.last() instanceof DivisionInsertion division)) {
            written.failSentence("没有读懂包括哪些条");
            return;
        }
        cursor.skip();
        written.replaceLast(new DivisionInsertion(
                division.passage(),
                division.level(),
                division.as(),
                division.place(),
                division.title(),
                clauses.pointers()));
        boolean quotes = cursor.peek() instanceof Token.Mark mark
                && mark.mark() == '：'
                && cursor.peek(1) instanceof Token.Quoted;
        if (quotes) {
            content();
        }
    }

    private List<Pointer> numbers(Unit unit, @Nullable Anchor anchor) {
        Pointer here = null;
        if (cursor.word() == Word.THIS_ARTICLE) {
            here = scope.anew(scope.around(Unit.ARTICLE));
            cursor.skip();
        }
        cursor.revised();
        if (!(cursor.peek() instanceof Token.Clauses clauses)) {
            return List.of();
        }
        cursor.skip();
        List<Pointer> numbers = new ArrayList<>();
        for (Pointer pointer : clauses.pointers()) {
            Pointer around = here;
            if (around == null
                    && anchor != null
                    && anchor.side() == null
                    && pointer.steps().size() == 1) {
                around = scope.anew(new Pointer(Scope.steps(anchor.beside())));
            }
            if (around == null || (here == null && unit == Unit.ARTICLE)) {
                numbers.add(scope.completeAnew(pointer));
            } else {
                List<Step> steps = new ArrayList<>(around.steps());
                steps.addAll(pointer.steps());
                numbers.add(new Pointer(steps));
            }
        }
        return numbers;
    }

    /** Where it goes: 在第三条后; for paragraphs and items the clause around. */
    @Nullable
    Anchor anchor(Subject place, Unit unit) {
        boolean named = !place.targets().isEmpty();
        if (named && place.side() != null && !place.edge()) {
            Target beside = place.targets().getLast();
            scope.enter(place.targets());
            return new Anchor(place.side(), beside);
        }
        if (unit.compareTo(Unit.ARTICLE) > 0) {
            Target inside = named ? place.targets().getLast() : scope.current().getLast();
            Pointer around = around(inside, unit);
            return around.steps().isEmpty() ? null : new Anchor(null, new Target.Clause(around));
        }
        return named
                        && place.targets().getLast() instanceof Target.Clause clause
                        && clause.pointer().steps().getLast().unit().compareTo(unit) < 0
                ? new Anchor(null, clause)
                : null;
    }

    /** The clause that can hold such a unit: 第四条 for a paragraph, where 第四条第二款 was spoken of. */
    private static Pointer around(Target target, Unit unit) {
        List<Step> around = new ArrayList<>();
        for (Step step : Scope.steps(target)) {
            if (step.unit().compareTo(unit) < 0) {
                around.add(step);
            }
        }
        return new Pointer(around);
    }

    /** 内容如下： and lines without quotation marks, up to the next line that tells to do something. */
    private @Nullable Payload unquoted() {
        while (!cursor.isDone()
                && (cursor.word() == Word.CONTENT
                        || cursor.peek() instanceof Token.Mark
                        || cursor.peek() instanceof Token.Stop)) {
            cursor.skip();
        }
        if (cursor.isDone()) {
            return null;
        }
        Token first = cursor.peek();
        int from = first.start();
        int end = from;
        for (Line line : Line.all(source.text(), from, to)) {
            boolean tells = end > from && Signs.isInstruction(line.of(source.text())) && endsClause(line);
            if (tells) {
                break;
            }
            end = line.end();
        }
        while (!cursor.isDone() && cursor.token(cursor.at()).start() < end) {
            cursor.skip();
        }
        cursor.end();
        return source.unquoted(from, end);
    }

    /** Whether the line begins with what it speaks of, and is no provision of its own: 第七节相应改为第八节. */
    private boolean endsClause(Line line) {
        String words = line.of(source.text());
        return !LineNumber.of(source.text(), line).isPresent() && (words.contains("改为") || words.contains("修改为"));
    }
}
