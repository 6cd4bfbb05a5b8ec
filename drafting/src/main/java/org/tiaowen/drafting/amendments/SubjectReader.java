package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Unit;

/**
 * Reads what an operation is done to.
 *
 * <pre>
 * subjects := subject { 、 subject }                 第三十条中的“甲”、第四十条中的“乙”
 * subject  := { target } [ 中的 ] { “words” } [ 后 | 前 | 最后 ]
 * target   := clauses [ 第一自然段 | 第二句 | 章名 ] | 序言 | 名称 | 本法 | 该条
 * </pre>
 */
final class SubjectReader {

    /** 第五条有关内容 is not the whole article. */
    private static final List<String> SOME = List.of("有关", "相关", "个别", "部分");

    private final Cursor cursor;
    private final Ahead ahead;
    private final Scope scope;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Quotation> words = new ArrayList<>();
    private @Nullable Side side;
    private boolean edge;
    private boolean every;

    /** Whether 、 stands between the target before and what comes. */
    private boolean separated = true;

    /** Whether 中的 came last, which words ought to follow. */
    private boolean dangling;

    private boolean dropped;
    private boolean object;
    private int times;
    private boolean lost;

    /** Whether the verb stood in front, so that clauses behind a comma may belong to another one. */
    private final boolean behindVerb;

    /** Whether “words” were named by others beside them: “甲”后的“乙”. */
    private boolean relative;

    private final List<Target> except = new ArrayList<>();

    private SubjectReader(Cursor cursor, Scope scope, boolean behindVerb) {
        this.cursor = cursor;
        this.ahead = new Ahead(cursor);
        this.scope = scope;
        this.behindVerb = behindVerb;
    }

    /** What stands in front of a verb: 将第三条、第四条中的“甲”. */
    static SubjectReader before(Cursor cursor, Scope scope) {
        return new SubjectReader(cursor, scope, false);
    }

    /** What stands behind it: 删去第三条、第四条. */
    static SubjectReader behind(Cursor cursor, Scope scope) {
        return new SubjectReader(cursor, scope, true);
    }

    /** Clauses that are left out in brackets: 本条例（第三条除外）中的. */
    List<Target> except() {
        return except;
    }

    /** Whether 均 or 各处 was said. */
    boolean isEvery() {
        return every;
    }

    /** Why what was read means nothing certain; null where it does. */
    @Nullable
    String problem() {
        if (object && subjects.isEmpty()) {
            return "“将”之后没有说明对象";
        }
        if (lost) {
            return "不明确指的是哪一处";
        }
        if (relative) {
            return "所引的文字要靠旁边的文字确定，请连同旁边的文字一起引用";
        }
        return dangling ? "没有引用要修改的文字" : null;
    }

    /** How often the words are said to stand there; 0 where it is not said. */
    int times() {
        return times;
    }

    /** Whether clauses of another law were named and left out. */
    boolean isOfOtherLaw() {
        return dropped
                && subjects.stream().allMatch(subject -> subject.targets().isEmpty());
    }

    /** The subjects that begin here; empty where none does. */
    List<Subject> read() {
        while (step()) {}
        flush();
        return subjects;
    }

    private boolean step() {
        return switch (cursor.peek()) {
            case Token.Clauses clauses -> clauses(clauses);
            case Token.Part part -> part(part);
            case Token.Quoted quoted -> quoted(quoted);
            case Token.Titled titled -> titled();
            case Token.Count count -> times(count);
            case Token.Other other -> exception() || otherName();
            case Token.Term term -> term(term.word());
            case Token.Mark mark -> (mark.mark() == '、' || isListed(mark)) && separator();
            default -> false;
        };
    }

    /** 第四条第二款、第三款，第六条中的: a comma between clauses of which the later is not part of the earlier. */
    private boolean isListed(Token.Mark mark) {
        if (mark.mark() != '，' || targets.isEmpty() || !words.isEmpty() || side != null) {
            return false;
        }
        if (cursor.peek(1) instanceof Token.Titled && cursor.peek(2) instanceof Token.Clauses) {
            return true;
        }
        if (!(cursor.peek(1) instanceof Token.Clauses next) || !(targets.getLast() instanceof Target.Clause last)) {
            return false;
        }
        if (behindVerb && ahead.isVerb(1)) {
            return false;
        }
        Unit before = last.pointer().steps().getLast().unit();
        return next.pointers().getFirst().steps().getFirst().unit().compareTo(before) <= 0;
    }

    private boolean clauses(Token.Clauses clauses) {
        if (!words.isEmpty()) {
            flush();
        }
        if (!separated && !targets.isEmpty()) {
            targets.removeLast();
        }
        for (Pointer pointer : clauses.pointers()) {
            add(new Target.Clause(scope.complete(pointer)));
        }
        return taken();
    }

    private boolean part(Token.Part part) {
        if (!words.isEmpty()) {
            flush();
        }
        Target within = separated || targets.isEmpty() ? around() : targets.removeLast();
        add(
                part.sentence()
                        ? new Target.Sentence(within, part.ordinal())
                        : new Target.NaturalParagraph(within, part.ordinal()));
        return taken();
    }

    private Target around() {
        Pointer around = scope.around(Unit.SUBITEM);
        boolean one = scope.current().size() == 1;
        return one
                ? scope.current().getFirst()
                : around.steps().isEmpty() ? new Target.WholeText() : new Target.Clause(around);
    }

    private boolean quoted(Token.Quoted quoted) {
        boolean describes = words.isEmpty() && ahead.isDescription(!targets.isEmpty() && !separated);
        relative |= ahead.isContext();
        cursor.skip();
        if (describes) {
            return true;
        }
        if (side != null && !words.isEmpty()) {
            relative = true;
        }
        words.add(quoted.quotation());
        separated = false;
        return true;
    }

    /** 《某条例》第三条: where an instruction speaks of several laws, only the clauses of the one that is read now count. */
    private boolean titled() {
        boolean annex = !targets.isEmpty()
                && targets.getLast() instanceof Target.Clause clause
                && clause.pointer().steps().getLast().unit() == Unit.ANNEX;
        if (!separated && !targets.isEmpty() && !annex) {
            return false;
        }
        scope.name(cursor.lawTitle());
        cursor.skip();
        return true;
    }

    /** 两处 in 第三条中两处“甲”. */
    private boolean times(Token.Count count) {
        boolean occurrences = count.counted() instanceof Token.Counted.Occurrence;
        if (occurrences) {
            times = count.number();
            cursor.skip();
        }
        return occurrences;
    }

    /** （第七条除外）, （除第七条外）. */
    private boolean exception() {
        boolean opens = cursor.printed().equals("（") || cursor.printed().equals("（除");
        if (!opens || !(cursor.peek(1) instanceof Token.Clauses clauses)) {
            return false;
        }
        String closing = cursor.printed().equals("（") ? "除外）" : "外）";
        if (!(cursor.peek(2) instanceof Token.Other) || !cursor.printed(2).equals(closing)) {
            return false;
        }
        clauses.pointers().forEach(pointer -> except.add(new Target.Clause(scope.complete(pointer))));
        cursor.back(cursor.at() + 3);
        return true;
    }

    /** 批复 in 批复正文第二段. */
    private boolean otherName() {
        String printed = cursor.printed();
        boolean law =
                targets.isEmpty() && words.isEmpty() && Tokenizer.LAWS.stream().anyMatch(printed::endsWith);
        if (law) {
            cursor.skip();
        }
        return law;
    }

    /** 附则中增加一条: the number that is told says where. */
    private boolean namedDivision() {
        boolean within = cursor.peek(1) instanceof Token.Term term && term.word() == Word.WITHIN;
        boolean added = cursor.peek(within ? 2 : 1) instanceof Token.Term term && term.word() == Word.ADDED;
        if (added) {
            cursor.skip();
        }
        return added;
    }

    private boolean term(Word word) {
        return switch (word) {
            case OBJECT, AT, ORIGINAL, FILLER -> {
                object |= word == Word.OBJECT;
                boolean its = cursor.printed().equals("其") && targets.isEmpty() && words.isEmpty();
                if (its) {
                    scope.current().forEach(targets::add);
                }
                cursor.skip();
                yield true;
            }
            case EXPRESSIONS -> {
                boolean some = SOME.stream().anyMatch(cursor.printed()::startsWith);
                dangling |= words.isEmpty() && !targets.isEmpty() && (some || cursor.isBehind(Word.WITHIN));
                cursor.skip();
                yield true;
            }
            case WITHIN -> {
                dangling |= word == Word.WITHIN && words.isEmpty() && !targets.isEmpty() && cursor.isBeforeVerb();
                cursor.skip();
                yield true;
            }
            case AND -> separator();
            case NAMED_DIVISION -> namedDivision();
            case ORDER -> {
                boolean exchanged = cursor.peek(1) instanceof Token.Term next && next.word() == Word.EXCHANGED;
                if (exchanged) {
                    cursor.skip();
                }
                yield exchanged;
            }
            case EVERY -> {
                every = true;
                cursor.skip();
                yield true;
            }
            case WHOLE -> whole();
            case PREAMBLE -> named(new Target.Preamble());
            case NAME, DIVISION_NAME -> name();
            case THIS_ARTICLE -> here(Unit.ARTICLE);
            case THIS_PARAGRAPH -> here(Unit.PARAGRAPH);
            case THIS_ITEM -> here(Unit.ITEM);
            case THIS_CHAPTER -> here(Unit.CHAPTER);
            case THIS_SECTION -> here(Unit.SECTION);
            case THIS_NATURAL -> {
                lost |= scope.isLost();
                yield named(around());
            }
            case AFTER -> side(Side.AFTER, false);
            case BEFORE -> side(Side.BEFORE, false);
            case END -> side(Side.AFTER, true);
            case START -> side(Side.BEFORE, true);
            default -> false;
        };
    }

    private boolean side(Side on, boolean atEdge) {
        if (targets.isEmpty() && words.isEmpty() && !atEdge) {
            return false;
        }
        side = on;
        edge = atEdge;
        cursor.skip();
        return true;
    }

    /** 本法 names the whole text only where no part of it follows. */
    private boolean whole() {
        boolean listed = separated && words.isEmpty();
        if (ahead.isPartNamed() || (!targets.isEmpty() && !listed)) {
            cursor.skip();
            return true;
        }
        return named(new Target.WholeText());
    }

    private boolean named(Target target) {
        if (!words.isEmpty()) {
            flush();
        }
        add(target);
        return taken();
    }

    private boolean here(Unit unit) {
        lost |= scope.isLost();
        Pointer around = scope.around(unit);
        return named(around.steps().isEmpty() ? around() : new Target.Clause(around));
    }

    /** 第五章章名; 名称 alone is the title of the law. */
    private boolean name() {
        boolean division = false;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Target.Clause clause && isDivision(clause.pointer())) {
                targets.set(i, new Target.DivisionTitle(clause.pointer()));
                division = true;
            }
        }
        Pointer chapter = scope.around(Unit.SECTION);
        if (!division && targets.isEmpty()) {
            boolean own =
                    cursor.word() == Word.DIVISION_NAME && !chapter.steps().isEmpty();
            return named(own ? new Target.DivisionTitle(chapter) : new Target.LawTitle());
        }
        return taken();
    }

    static boolean isDivision(Pointer pointer) {
        Unit unit = pointer.steps().getLast().unit();
        return unit.compareTo(Unit.ARTICLE) < 0 || unit == Unit.HEADING;
    }

    private boolean separator() {
        if (side != null) {
            flush();
        }
        separated = true;
        cursor.skip();
        return true;
    }

    private void add(Target target) {
        if (scope.isOtherLaw()) {
            dropped = true;
            return;
        }
        targets.add(target);
        scope.enter(List.of(target));
    }

    private boolean taken() {
        separated = false;
        cursor.skip();
        return true;
    }

    private void flush() {
        if (!targets.isEmpty() || !words.isEmpty() || side != null) {
            subjects.add(new Subject(targets, words, side, edge));
        }
        targets.clear();
        words.clear();
        side = null;
        edge = false;
    }
}
