package org.tiaowen.drafting.amendments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Anchor;
import org.tiaowen.drafting.amendments.Modification.DivisionInsertion;
import org.tiaowen.drafting.amendments.Modification.Insertion;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;

/** 增加一章: divisions that are told by their titles and the articles they take. */
final class DivisionInsertions {

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Written written;

    DivisionInsertions(Source source, Cursor cursor, Scope scope, Written written) {
        this.source = source;
        this.cursor = cursor;
        this.scope = scope;
        this.written = written;
    }

    /** 增加一节，作为第七节“监察委员会”；增加五条，…内容如下: the lines of both. */
    boolean takeIn(Payload payload) {
        boolean headed = !payload.lines().isEmpty()
                && PayloadLines.isHeading(payload.lines().getFirst());
        if (!headed || !(written.last() instanceof DivisionInsertion division)) {
            return false;
        }
        written.replaceLast(new Insertion(
                source.joined(division.passage(), written.passage()),
                division.level(),
                List.of(division.as()),
                division.place(),
                payload));
        return true;
    }

    /** 增加一章，作为第八章“公布”. */
    void put(Level level, List<Pointer> as, @Nullable Anchor anchor, String heading) {
        String title = PayloadLines.isHeading(heading) ? PayloadLines.withoutNumber(heading) : heading;
        if (as.isEmpty()) {
            written.fail("没有说明作为第几章节");
            return;
        }
        written.add(new DivisionInsertion(written.passage(), level, as.getFirst(), anchor, title, List.of()));
        scope.enter(List.of(new Target.Clause(as.getFirst())));
    }

    /** 第一节“规划”，包括第七条至第九条, after 增加三节: each is put in. */
    boolean isHeaded(List<Subject> named) {
        boolean one = named.size() == 1
                && named.getFirst().words().size() == 1
                && named.getFirst().targets().size() == 1;
        boolean includes = cursor.peek() instanceof Token.Mark
                && cursor.peek(1) instanceof Token.Term term
                && term.word() == Word.INCLUDES;
        if (!one || !includes || !(named.getFirst().targets().getFirst() instanceof Target.Clause clause)) {
            return false;
        }
        Pointer pointer = clause.pointer();
        boolean division = SubjectReader.isDivision(pointer);
        if (division) {
            Level level = pointer.steps().getLast().unit().level();
            put(
                    level,
                    List.of(pointer),
                    null,
                    source.words(named.getFirst().words().getFirst()));
        }
        return division;
    }

    /** 章名为“公布”. */
    void named() {
        cursor.skip();
        List<Quotation> quoted = cursor.quotations();
        if (!quoted.isEmpty() && written.last() instanceof Modification.Join join) {
            Pointer into = join.into().steps().isEmpty()
                    ? new Pointer(Scope.steps(join.targets().getFirst()))
                    : join.into();
            Target title = new Target.DivisionTitle(into);
            written.add(new Modification.Substitution(written.passage(), List.of(title), source.payload(quoted)));
            return;
        }
        if (quoted.isEmpty() || !(written.last() instanceof DivisionInsertion division)) {
            written.fail("没有读懂是什么的名称");
            return;
        }
        written.replaceLast(new DivisionInsertion(
                division.passage(),
                division.level(),
                division.as(),
                division.place(),
                source.words(quoted.getFirst()),
                division.includes()));
    }

    /** 第七条至第九条为第一节“组成”, of a chapter just divided; 为 has been read. */
    void being(List<Subject> subjects) {
        boolean division = cursor.peek() instanceof Token.Clauses clauses
                && SubjectReader.isDivision(clauses.pointers().getFirst())
                && cursor.peek(1) instanceof Token.Quoted;
        if (!division) {
            written.fail("没有读懂“为”的意思");
            return;
        }
        Token.Clauses number = (Token.Clauses) cursor.peek();
        Token.Quoted title = (Token.Quoted) cursor.peek(1);
        cursor.skip();
        cursor.skip();
        Pointer as = scope.completeAnew(number.pointers().getFirst());
        Level level = as.steps().getLast().unit().level();
        List<Pointer> includes = Structures.targets(subjects).stream()
                .map(target -> new Pointer(Scope.steps(target)))
                .toList();
        written.add(
                new DivisionInsertion(written.passage(), level, as, null, source.words(title.quotation()), includes));
    }
}
