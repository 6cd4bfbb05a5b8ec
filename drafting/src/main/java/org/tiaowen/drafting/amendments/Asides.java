package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;

/** What an instruction says beside what is to be done: for which clauses, why, and what follows by itself. */
final class Asides {

    private static final List<String> RESERVING = List.of("除外", "不变", "保留", "例外", "不含", "不包括");

    private final Source source;
    private final Cursor cursor;
    private final Scope scope;
    private final Words words;

    Asides(Source source, Cursor cursor, Scope scope, Words words) {
        this.source = source;
        this.cursor = cursor;
        this.scope = scope;
        this.words = words;
    }

    /** Takes one, where one stands. */
    boolean isOne() {
        return isException() || isConsequence() || isLeadIn();
    }

    /** 除第三条外，: where a sweep does not go. */
    private boolean isException() {
        boolean begins =
                cursor.peek() instanceof Token.Other && cursor.printed().equals("除");
        if (!begins || !(cursor.peek(1) instanceof Token.Clauses clauses)) {
            return false;
        }
        words.except(clauses.pointers().stream()
                .<Target>map(pointer -> new Target.Clause(scope.complete(pointer)))
                .toList());
        while (!cursor.isStop() && !(cursor.peek() instanceof Token.Mark)) {
            cursor.skip();
        }
        return true;
    }

    /** 条文顺序作相应调整: what follows by itself. */
    private boolean isConsequence() {
        int at = cursor.at();
        boolean numbers = false;
        boolean clauses = false;
        StringBuilder seen = new StringBuilder();
        Token token = cursor.peek();
        while (!isEdge(token)) {
            numbers |= cursor.word() == Word.ORDER;
            clauses |= token instanceof Token.Clauses;
            seen.append(source.text(), token.start(), token.end());
            cursor.skip();
            token = cursor.peek();
        }
        String said = seen.toString();
        boolean follows = said.contains("调整") || said.contains("顺延") || said.contains("类推");
        boolean contents = said.contains("目录") && said.contains("相应");
        boolean same = (said.endsWith("不变") || said.endsWith("不作修改")) && !clauses;
        boolean rest = said.contains("以下") || said.contains("以后") || said.contains("其后") || said.contains("其他各");
        if ((numbers && follows) || contents || same || (rest && said.contains("顺延"))) {
            return true;
        }
        cursor.back(at);
        return false;
    }

    private static boolean isEdge(Token token) {
        return switch (token) {
            case Token.Stop stop -> true;
            case Token.Quoted quoted -> true;
            case Token.Mark mark -> mark.mark() == '，';
            default -> false;
        };
    }

    /** 对部分条文作以下修改：, 并作如下修改：. */
    private boolean isLeadIn() {
        int at = cursor.at();
        boolean on = cursor.word() == Word.ON || cursor.word() == Word.DONE_SO || cursor.word() == Word.OBJECT;
        if (!on) {
            return false;
        }
        List<Target> named = new ArrayList<>();
        while (!cursor.isStop() && cursor.word() != Word.DONE_SO && !(cursor.peek() instanceof Token.Quoted)) {
            if (cursor.peek() instanceof Token.Clauses clauses) {
                clauses.pointers().forEach(pointer -> named.add(new Target.Clause(scope.complete(pointer))));
            }
            if (cursor.word() != Word.ON && InstructionReader.isVerb(cursor.word())) {
                break;
            }
            cursor.skip();
        }
        boolean onlyRepealed = cursor.word() == Word.REPEALED && named.isEmpty() && cursor.isLast();
        if (cursor.word() == Word.DONE_SO || onlyRepealed) {
            scope.enter(named);
            cursor.skip();
            return true;
        }
        cursor.back(at);
        cursor.take(Word.ON);
        return false;
    }

    /** Whether the words from that token on keep something from what was told in front: 但第二句中的除外. */
    boolean isReserved(int from) {
        int to = Math.min(cursor.at(), cursor.size());
        String said = from < to
                ? source.text()
                        .substring(
                                cursor.token(from).start(), cursor.token(to - 1).end())
                : "";
        return RESERVING.stream().anyMatch(said::contains);
    }

    /** 为了…，: why, in front of what. */
    boolean isPurpose() {
        int ahead = cursor.at();
        String text = source.text();
        Token first = cursor.peek();
        boolean why = List.of("为", "根据", "鉴于", "此外", "依照", "按照").stream()
                .anyMatch(begin -> text.startsWith(begin, first.start()));
        while (why && ahead < cursor.size() && !(cursor.token(ahead) instanceof Token.Stop)) {
            boolean operates = cursor.token(ahead) instanceof Token.Term term
                    && (term.word() == Word.OBJECT
                            || term.word() == Word.AT
                            || term.word() == Word.REPEALED
                            || term.word() == Word.ADDED
                            || term.word() == Word.ON);
            boolean behindComma = ahead > 0 && cursor.token(ahead - 1) instanceof Token.Mark mark && mark.mark() == '，';
            if (operates && behindComma) {
                cursor.back(ahead);
                return true;
            }
            ahead++;
        }
        return false;
    }
}
