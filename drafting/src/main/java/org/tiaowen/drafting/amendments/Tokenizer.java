package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Quotations.Quotation;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.ClauseList;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** Cuts the words of an instruction into tokens; every character is looked at a bounded number of times. */
final class Tokenizer {

    private static final int LONGEST_NUMBER = 8;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;
    /** What the names of laws end with. */
    static final List<String> LAWS = List.of(
            "法", "条例", "规定", "办法", "规则", "决定", "解释", "细则", "章程", "批复", "公约", "宪章", "纲要", "守则", "制度", "意见", "通知", "方案");

    private static final String STOPS = "。；;！!";
    private static final String MARKS = "，、：,:";
    private static final Set<Word> VERBS = EnumSet.of(
            Word.BECOMES,
            Word.REPEALED,
            Word.ADDED,
            Word.AS,
            Word.MERGED,
            Word.INTO,
            Word.ALONE,
            Word.DIVIDED,
            Word.MOVED);
    /** Behind these the law may be named. */
    private static final Set<Word> NAMING = EnumSet.of(Word.OBJECT, Word.AT, Word.ON, Word.REPEALED);

    private static final List<String> ANNEXES = List.of("附件", "附表", "附录", "附图");

    private final String text;
    private final List<Quotation> quotations;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int quotation;

    /** Whether a verb was read since the last stop. */
    private boolean operation;

    private Tokenizer(String text, List<Quotation> quotations, int from, int to) {
        this.text = text;
        this.quotations = quotations;
        this.at = from;
        this.to = to;
        this.quotation = Quotations.first(quotations, from);
    }

    static List<Token> tokens(String text, List<Quotation> quotations, int from, int to) {
        Tokenizer tokenizer = new Tokenizer(text, quotations, from, to);
        while (tokenizer.at < to) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (quotation < quotations.size() && quotations.get(quotation).start() == at) {
            Quotation quoted = quotations.get(quotation++);
            add(new Token.Quoted(quoted));
        } else if (Line.isBreak(c)) {
            lineBreak();
        } else if (Line.isBlank(c)) {
            at++;
        } else if (STOPS.indexOf(c) >= 0) {
            add(new Token.Stop(at, at + 1));
            operation = false;
        } else if (MARKS.indexOf(c) >= 0) {
            add(new Token.Mark(c == ',' ? '，' : c == ':' ? '：' : c, at, at + 1));
        } else if (c == '（' && asideEnd() > at) {
            at = asideEnd();
        } else if (c == '《') {
            titled();
        } else {
            word(c);
        }
    }

    /** A line that ends in the middle of a sentence goes on in the next; one that ends after a complete operation does not. */
    private void lineBreak() {
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        boolean complete = before instanceof Token.Quoted
                || before instanceof Token.Clauses
                || before instanceof Token.Count
                || before instanceof Token.Titled;
        if (complete && operation && !startsVerb()) {
            add(new Token.Stop(at, at + 1));
            operation = false;
        } else {
            at++;
        }
    }

    /** Whether the next line begins with what can only go on: 修改为, 、, 后. */
    private boolean startsVerb() {
        int next = at;
        while (next < to && Line.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= to) {
            return false;
        }
        char c = text.charAt(next);
        Word word = Word.at(text, next, to).map(Word.Spelling::word).orElse(Word.OBJECT);
        return STOPS.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0 || word == Word.BECOMES || word == Word.AFTER;
    }

    /** （附件1）, （以下简称…） say nothing of what is to be done. */
    private int asideEnd() {
        boolean aside = text.startsWith("附件", at + 1) || text.startsWith("以下", at + 1) || text.startsWith("略）", at + 1);
        int close = aside ? text.indexOf('）', at, Math.min(to, at + LONGEST_NAME)) : -1;
        return close + 1;
    }

    private void titled() {
        int depth = 0;
        int limit = Math.min(to, at + LONGEST_TITLE);
        for (int i = at; i < limit && !Line.isBreak(text.charAt(i)); i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) {
                add(new Token.Titled(at, i + 1));
                return;
            }
        }
        other();
    }

    private void word(char c) {
        Token token = c == '第' || c == '弟' ? numbered() : lawName();
        if (token == null && "最末倒首".indexOf(c) >= 0) {
            token = last();
        }
        if (token == null && Numerals.isNumeral(c)) {
            token = counted();
        }
        if (token == null && c == '附') {
            token = annex();
        }
        if (token == null) {
            token = Word.at(text, at, to)
                    .<Token>map(spelling -> new Token.Term(
                            spelling.word(), at, at + spelling.form().length()))
                    .orElse(null);
        }
        if (token == null) {
            other();
        } else {
            add(token);
            operation |= token instanceof Token.Term term && VERBS.contains(term.word());
        }
    }

    /** 中华人民共和国刑法 in front of 第十七条, where a statement may name the law it speaks of. */
    private @Nullable Token lawName() {
        boolean mayName = tokens.isEmpty()
                || switch (tokens.getLast()) {
                    case Token.Stop stop -> true;
                    case Token.Mark mark -> true;
                    case Token.Term term -> NAMING.contains(term.word());
                    default -> false;
                };
        boolean verb = Word.at(text, at, to)
                .filter(spelling -> VERBS.contains(spelling.word()) || NAMING.contains(spelling.word()))
                .isPresent();
        mayName &= !verb;
        int limit = Math.min(to, at + LONGEST_NAME);
        for (int i = at; mayName && i < limit; i++) {
            char c = text.charAt(i);
            if (c == '“' || STOPS.indexOf(c) >= 0 || MARKS.indexOf(c) >= 0 || Line.isBlank(c)) {
                return null;
            }
            boolean clause = c == '第' || text.startsWith("序言", i) || text.startsWith("附件", i);
            if (clause) {
                int end = i;
                return LAWS.stream().anyMatch(law -> end > at && text.startsWith(law, end - law.length()))
                        ? new Token.Titled(at, end)
                        : null;
            }
        }
        return null;
    }

    private @Nullable Token numbered() {
        int end = numeralEnd(at + 1);
        if (end > at + 1) {
            int ordinal = Numerals.read(text.substring(at + 1, end)).orElse(0);
            Token part = ordinal == 0 ? null : part(ordinal, end);
            if (part != null) {
                return part;
            }
        }
        return clauses();
    }

    private @Nullable Token last() {
        for (String prefix : List.of("最后一个", "最后一", "最后", "末", "首", "第一个")) {
            if (text.startsWith(prefix, at)) {
                Token part = part(prefix.equals("首") ? 1 : Step.LAST, at + prefix.length());
                if (part != null) {
                    return part;
                }
            }
        }
        return clauses();
    }

    private @Nullable Token part(int ordinal, int unitAt) {
        for (String unit : List.of("自然段", "段落", "段", "句话", "句")) {
            if (text.startsWith(unit, unitAt) && unitAt + unit.length() <= to) {
                return new Token.Part(unit.startsWith("句"), ordinal, at, unitAt + unit.length());
            }
        }
        return null;
    }

    private @Nullable Token clauses() {
        Optional<ClauseList> clauses = ClauseList.at(text, at);
        return clauses.isPresent() && clauses.get().end() <= to
                ? new Token.Clauses(clauses.get().pointers(), at, clauses.get().end())
                : null;
    }

    /** 两条, 三款; 将十一条修改为 is a slip for 第十一条. */
    private @Nullable Token counted() {
        int end = numeralEnd(at);
        int number = Numerals.read(text.substring(at, end)).orElse(0);
        int unitAt = end < to && text.charAt(end) == '个' ? end + 1 : end;
        if (number == 0 || unitAt >= to) {
            return null;
        }
        if (text.charAt(unitAt) == '字' || text.startsWith("词", unitAt)) {
            return new Token.Term(Word.EXPRESSIONS, at, unitAt + 1);
        }
        if (text.charAt(unitAt) == '处') {
            return new Token.Count(number, new Token.Counted.Occurrence(), at, unitAt + 1);
        }
        if (text.charAt(unitAt) == '句') {
            return new Token.Count(number, new Token.Counted.Sentence(), at, unitAt + 1);
        }
        for (String paragraph : List.of("自然段", "段")) {
            if (text.startsWith(paragraph, unitAt)) {
                return new Token.Count(number, new Token.Counted.NaturalParagraph(), at, unitAt + paragraph.length());
            }
        }
        Unit unit = unit(unitAt);
        if (unit == null) {
            return null;
        }
        int after = unitAt + unit.printed().length();
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        boolean object = before instanceof Token.Term term && (term.word() == Word.OBJECT || term.word() == Word.AT);
        return object
                ? new Token.Clauses(List.of(new Pointer(List.of(Step.of(unit, number)))), at, after)
                : new Token.Count(number, new Token.Counted.Clause(unit), at, after);
    }

    private @Nullable Unit unit(int from) {
        for (Unit unit : Unit.values()) {
            if (text.startsWith(unit.printed(), from) && from + unit.printed().length() <= to) {
                return unit;
            }
        }
        return null;
    }

    /** 附件二, 附表. */
    private @Nullable Token annex() {
        for (String annex : ANNEXES) {
            if (text.startsWith(annex, at)) {
                int from = at + annex.length();
                int end = numeralEnd(from);
                int ordinal = Numerals.read(text.substring(from, end)).orElse(0);
                return new Token.Clauses(
                        List.of(new Pointer(List.of(Step.of(Unit.ANNEX, ordinal)))), at, ordinal == 0 ? from : end);
            }
        }
        return null;
    }

    private int numeralEnd(int from) {
        int end = from;
        while (end < to && end - from <= LONGEST_NUMBER && Numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void other() {
        if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Other before && before.end() == at) {
            tokens.set(tokens.size() - 1, new Token.Other(before.start(), at + 1));
            at++;
        } else {
            add(new Token.Other(at, at + 1));
        }
    }

    private void add(Token token) {
        tokens.add(token);
        at = token.end();
    }
}
