package org.tiaowen.drafting.amendments;

import java.util.List;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.citations.Unit;

/**
 * The grammar of instructions.
 *
 * <pre>
 * instruction := statement { 。|；|line end  statement }
 * statement   := phrase { ， phrase }
 * phrase      := [ 将 | 在 | 对 ] subjects operation     将第一款中的“甲”修改为“乙”, 在第三条后增加一条
 *              | operation [ subjects ]                  删去第二款, 增加一款，作为第三款, ，修改为：“…”
 * operation   := 修改为 | 改为 | 删去 | 增加 | 作为 | 合并 | 并入 | 分为 | 移至 | 列入 | 包括 | 顺延
 * </pre>
 */
final class InstructionReader {

    private final Cursor cursor;
    private final Scope scope;
    private final Written written;
    private final Words words;
    private final Structures structures;
    private final Asides asides;
    private final Moves moves;
    private final DivisionInsertions divisions;
    private final Insertions insertions;
    private final QuotedNumbers quotedNumbers;

    /** Whether the statement has said 删去, which further clauses in it may go on with. */
    private boolean repeals;

    private InstructionReader(Source source, int from, int to, Scope scope) {
        this.cursor = new Cursor(source.text(), Tokenizer.tokens(source.text(), source.quotations(), from, to));
        this.scope = scope;
        this.written = new Written(source, cursor);
        this.words = new Words(source, cursor, scope, written);
        this.structures = new Structures(source, cursor, scope, written);
        this.asides = new Asides(source, cursor, scope, words);
        this.moves = new Moves(cursor, scope, written, structures);
        this.divisions = new DivisionInsertions(source, cursor, scope, written);
        this.insertions = new Insertions(source, cursor, scope, written, divisions, to);
        this.quotedNumbers = new QuotedNumbers(source, scope, written, insertions);
    }

    /**
     * The modifications {@code [from, to)} of the text tells of, in order.
     *
     * @param scope what it may leave out; left as the instruction leaves it
     */
    static List<Modification> read(Source source, int from, int to, Scope scope) {
        return new InstructionReader(source, from, to, scope).read();
    }

    private List<Modification> read() {
        List<Subject> carried = List.of();
        written.beginSentence();
        while (!cursor.isDone()) {
            if (cursor.isStop() || cursor.peek() instanceof Token.Mark || cursor.word() == Word.FILLER) {
                if (cursor.isStop()) {
                    carried = List.of();
                    repeals = false;
                    words.except(List.of());
                }
                cursor.skip();
                if (cursor.isBehindStop()) {
                    written.beginSentence();
                }
                continue;
            }
            int from = cursor.at();
            written.begin(from);
            carried = phrase(carried);
            if (written.problem() == null && !cursor.isComplete()) {
                written.fail("后面的文字没有读懂");
            }
            String misquoted = written.problem() == null ? written.misquoted(from) : null;
            if (misquoted != null) {
                written.fail(misquoted);
            }
            String problem = written.problem();
            if (problem != null) {
                cursor.toStop();
                if (asides.isReserved(from)) {
                    written.failSentence(problem);
                }
                lose(written.unread(from, problem));
            } else if (cursor.at() == from) {
                cursor.skip();
            }
        }
        return written.finished();
    }

    /** What was not understood may have spoken of another article; 这一款 means nothing certain behind it. */
    private void lose(int from) {
        for (int i = from; i < cursor.at(); i++) {
            boolean article = cursor.token(i) instanceof Token.Clauses clauses
                    && clauses.pointers().getFirst().steps().getFirst().unit().compareTo(Unit.ARTICLE) <= 0;
            if (article && cursor.token(i) instanceof Token.Clauses clauses) {
                scope.enter(List.of(new Target.Clause(clauses.pointers().getFirst())));
                break;
            }
        }
        scope.lose();
    }

    /** Reads one phrase; returns what the next one goes on with where it names nothing itself. */
    private List<Subject> phrase(List<Subject> carried) {
        if (cursor.word() == Word.EXPRESSIONS && cursor.isLast()) {
            cursor.skip();
            return carried;
        }
        if (asides.isOne()) {
            return carried;
        }
        boolean every = false;
        List<Subject> subjects = List.of();
        Word word = cursor.word();
        boolean verb = isVerb(word);
        words.expect(0);
        if (!verb) {
            SubjectReader reader = SubjectReader.before(cursor, scope);
            subjects = reader.read();
            if (!reader.except().isEmpty()) {
                words.except(reader.except());
            }
            every = reader.isEvery();
            words.expect(reader.times());
            if (reader.isOfOtherLaw()) {
                cursor.toStop();
                return List.of();
            }
            String problem = reader.problem();
            if (problem != null) {
                return failed(problem);
            }
            if (subjects.isEmpty() && (cursor.word() == Word.NONE || cursor.word() == Word.BEING)) {
                return asides.isPurpose() ? carried : failed("没有读懂这句话的对象");
            }
        }
        return operation(subjects, carried, every);
    }

    static boolean isVerb(Word word) {
        return switch (word) {
            case BECOMES, REVISED, REPEALED, ADDED, AS, MERGED, INTO, ALONE, DIVIDED -> true;
            case MOVED, ENLISTED, INCLUDES, SHIFTED, EXCHANGED, DONE_SO, NAMED, CONTENT -> true;
            default -> false;
        };
    }

    private List<Subject> operation(List<Subject> named, List<Subject> carried, boolean everyBefore) {
        boolean every = everyBefore;
        while (cursor.word() == Word.FILLER || cursor.word() == Word.EVERY || cursor.word() == Word.REVISED) {
            every |= cursor.word() == Word.EVERY;
            cursor.skip();
        }
        List<Subject> subjects = named.isEmpty() ? carried : named;
        if (isBehindComma(named)) {
            cursor.skip();
        }
        if (divisions.isHeaded(named)) {
            return named;
        }
        Word word = cursor.word();
        if (word == Word.NONE) {
            return onlyNamed(named);
        }
        if (isOfClauses(word) && named.stream().anyMatch(subject -> isPart(subject))) {
            return failed("所引的只是部分文字，不能作为整个条款移动");
        }
        switch (word) {
            case BECOMES -> becomes(subjects, named.isEmpty(), every);
            case REPEALED -> repealed(named, carried);
            case ADDED -> added(subjects, named.isEmpty());
            case AS -> structures.as(subjects);
            case MERGED -> moves.merged(subjects);
            case INTO -> moves.into(subjects);
            case ALONE -> moves.alone(subjects);
            case DIVIDED -> structures.divided(subjects);
            case MOVED -> moves.moved(subjects);
            case ENLISTED -> {
                moves.enlisted();
                insertions.quotedBehind();
            }
            case INCLUDES -> insertions.includes();
            case SHIFTED -> moves.shifted(subjects);
            case EXCHANGED -> moves.exchanged(subjects);
            case NAMED -> divisions.named();
            case CONTENT -> {
                cursor.skip();
                insertions.content();
            }
            case BEING -> insertions.being(subjects);
            case DONE_SO -> cursor.skip();
            default -> written.fail("没有读懂“" + cursor.printed() + "”");
        }
        return subjects;
    }

    /** Whether the operation is done to whole clauses only. */
    private static boolean isOfClauses(Word word) {
        return switch (word) {
            case AS, MERGED, INTO, ALONE, MOVED, SHIFTED, EXCHANGED -> true;
            default -> false;
        };
    }

    /** Whether words of a clause are named; the title behind the number of a division only describes it. */
    private static boolean isPart(Subject subject) {
        boolean division = !subject.targets().isEmpty()
                && subject.targets().getLast() instanceof Target.Clause clause
                && SubjectReader.isDivision(clause.pointer());
        return !subject.words().isEmpty() && !division;
    }

    /** 第三条，修改为：“…”; 在“甲”之后，增加“乙”. */
    private boolean isBehindComma(List<Subject> named) {
        boolean comma = cursor.peek() instanceof Token.Mark mark && mark.mark() == '，';
        if (!comma || named.isEmpty() || !(cursor.peek(1) instanceof Token.Term next)) {
            return false;
        }
        return next.word() == Word.BECOMES
                || (next.word() == Word.ADDED && named.getLast().side() != null);
    }

    /** 第五条第二款，…: a clause the next phrase speaks of; or 删去第一条中的“甲”，第二条中的“乙”, which goes on. */
    private List<Subject> onlyNamed(List<Subject> named) {
        boolean goesOn = cursor.peek() instanceof Token.Mark mark && mark.mark() != '、' && speaksOfIt(cursor.peek(1));
        boolean clauses = !named.isEmpty()
                && named.stream().allMatch(subject -> subject.words().isEmpty());
        if (clauses && goesOn) {
            return named;
        }
        if (!named.isEmpty() && repeals && cursor.isStop()) {
            words.repealed(named);
            return named;
        }
        return failed("没有读懂要作什么修改");
    }

    /** Whether what follows goes on about a clause that was only named: 其中的, “甲”, 第二项, 增加. */
    private static boolean speaksOfIt(Token next) {
        return switch (next) {
            case Token.Term term -> term.word() != Word.OBJECT && term.word() != Word.AT && term.word() != Word.ON;
            case Token.Quoted quoted -> true;
            case Token.Part part -> true;
            case Token.Clauses clauses ->
                clauses.pointers().getFirst().steps().getFirst().unit().compareTo(Unit.ARTICLE) > 0;
            default -> false;
        };
    }

    private List<Subject> failed(String problem) {
        written.fail(problem);
        return List.of();
    }

    /** 修改为, 改为: what follows tells which is meant. */
    private void becomes(List<Subject> subjects, boolean carried, boolean every) {
        cursor.skip();
        cursor.fillers();
        Token next = cursor.peek();
        boolean renumbers = next instanceof Token.Clauses || isHere();
        if (renumbers) {
            structures.renumbered(subjects);
        } else if (next instanceof Token.Count) {
            structures.split(subjects);
        } else {
            restated(subjects, carried, every);
        }
    }

    private boolean isHere() {
        return switch (cursor.word()) {
            case THIS_ARTICLE, THIS_PARAGRAPH, THIS_CHAPTER -> true;
            default -> false;
        };
    }

    private void restated(List<Subject> subjects, boolean carried, boolean every) {
        int before = cursor.at();
        List<Quotation> quoted = cursor.quotations();
        boolean ofWords = subjects.stream().anyMatch(subject -> !subject.words().isEmpty());
        if (ofWords) {
            words.substituted(subjects, quoted, every);
            return;
        }
        structures.restated(subjects, carried, quoted, before);
    }

    private void repealed(List<Subject> named, List<Subject> carried) {
        cursor.skip();
        SubjectReader reader = SubjectReader.behind(cursor, scope);
        List<Subject> behind = reader.read();
        if (reader.times() > 0) {
            words.expect(reader.times());
        }
        if (reader.isOfOtherLaw()) {
            cursor.toStop();
            return;
        }
        String problem = reader.problem();
        if (problem != null) {
            written.fail(problem);
            return;
        }
        if (!behind.isEmpty() && isVerb(cursor.word())) {
            written.fail("不明确删去到哪里为止");
            return;
        }
        List<Subject> subjects = !behind.isEmpty() ? behind : !named.isEmpty() ? named : carried;
        if (subjects.isEmpty()) {
            written.fail("没有说明删去什么");
            return;
        }
        if (words.replaced(subjects)) {
            return;
        }
        words.repealed(subjects);
        repeals = true;
    }

    private void added(List<Subject> subjects, boolean carried) {
        cursor.skip();
        cursor.fillers();
        boolean toWords = subjects.stream().anyMatch(subject -> !subject.words().isEmpty());
        switch (cursor.peek()) {
            case Token.Count count -> {
                switch (count.counted()) {
                    case Token.Counted.Clause clause -> {
                        cursor.skip();
                        insertions.added(places(subjects, carried), clause.unit());
                    }
                    case Token.Counted.Sentence sentence -> {
                        cursor.skip();
                        sentenceAdded(subjects, carried);
                    }
                    case Token.Counted.Occurrence occurrence -> written.fail("没有读懂增加什么");
                    case Token.Counted.NaturalParagraph natural -> {
                        cursor.skip();
                        insertions.added(places(subjects, carried), Unit.PARAGRAPH);
                    }
                }
            }
            case Token.Clauses clauses -> {
                if (toWords) {
                    written.fail("没有读懂增加什么");
                } else {
                    insertions.addedAs(subjects, clauses);
                }
            }
            default -> {
                List<Quotation> quoted = cursor.quotations();
                List<Subject> places = places(subjects, carried);
                boolean one = places.size() < 2 && scope.current().size() == 1;
                if (!one || !quotedNumbers.added(places.isEmpty() ? Subject.NONE : places.getLast(), quoted)) {
                    words.inserted(subjects, quoted, carried);
                }
            }
        }
    }

    /** What a phrase names itself may say where; what was spoken of before only says in which clause. */
    private static List<Subject> places(List<Subject> subjects, boolean carried) {
        List<Target> targets = carried ? Structures.targets(subjects) : List.of();
        return !carried
                ? subjects
                : targets.isEmpty() ? List.of() : List.of(new Subject(targets, List.of(), null, false));
    }

    /** 增加一句，作为第二句：“…”. */
    private void sentenceAdded(List<Subject> subjects, boolean carried) {
        int before = cursor.at();
        cursor.take('，');
        List<Subject> places = subjects;
        if (cursor.take(Word.AS)) {
            if (!(cursor.peek() instanceof Token.Part part) || !part.sentence()) {
                written.fail("没有说明作为第几句");
                return;
            }
            cursor.skip();
            List<Target> around =
                    subjects.isEmpty() ? scope.current() : subjects.getLast().targets();
            Target clause = around.isEmpty() ? scope.current().getLast() : around.getLast();
            boolean first = part.ordinal() == 1;
            Target beside =
                    new Target.Sentence(clause, first || part.ordinal() < 0 ? part.ordinal() : part.ordinal() - 1);
            places = List.of(new Subject(List.of(beside), List.of(), first ? Side.BEFORE : Side.AFTER, true));
        } else if (!cursor.take(Word.CONTENT)) {
            cursor.back(before);
        }
        cursor.take('，');
        words.inserted(places, cursor.quotations(), carried);
    }
}
