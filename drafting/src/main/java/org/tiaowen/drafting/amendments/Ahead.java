package org.tiaowen.drafting.amendments;

import java.util.EnumSet;
import java.util.Set;

/** What stands further on, where it decides how the next token is to be taken. */
final class Ahead {

    private static final Set<Word> PLACES = EnumSet.of(Word.WITHIN, Word.BEFORE, Word.AFTER);

    private final Cursor cursor;

    Ahead(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether something is to be done to what is named from there on, before a comma or the sentence ends. */
    boolean isVerb(int ahead) {
        for (int next = ahead; ; next++) {
            switch (cursor.peek(next)) {
                case Token.Stop stop -> {
                    return false;
                }
                case Token.Mark mark -> {
                    if (mark.mark() == '，' || mark.mark() == '：') {
                        return false;
                    }
                }
                case Token.Term term -> {
                    if (InstructionReader.isVerb(term.word())) {
                        return true;
                    }
                }
                default -> {}
            }
        }
    }

    /** “市水务部门”中的“市”, “城市”一词前的“市”: words that say where others stand. */
    boolean isContext() {
        int next = 1;
        boolean beside = false;
        while (cursor.peek(next) instanceof Token.Term term
                && (PLACES.contains(term.word()) || term.word() == Word.EXPRESSIONS)) {
            beside |= PLACES.contains(term.word());
            next++;
        }
        return beside && cursor.peek(next) instanceof Token.Quoted;
    }

    /** 第六十二条“行使下列职权”中增加, 第三章“国家机构”第二节: the quotation only says which clause is meant. */
    boolean isDescription(boolean ofClause) {
        boolean within = cursor.peek(1) instanceof Token.Term term && term.word() == Word.WITHIN;
        return switch (cursor.peek(within ? 2 : 1)) {
            case Token.Clauses clauses -> ofClause;
            case Token.Part part -> ofClause;
            case Token.Term term -> ofClause && (term.word() == Word.ADDED || term.word() == Word.DIVISION_NAME);
            default -> false;
        };
    }

    /** Whether a part of the law follows, so that 本法 in front of it names no more than that. */
    boolean isPartNamed() {
        int ahead = 1;
        while (cursor.peek(ahead) instanceof Token.Term term && term.word() == Word.WITHIN) {
            ahead++;
        }
        return switch (cursor.peek(ahead)) {
            case Token.Clauses clauses -> true;
            case Token.Part parts -> true;
            case Token.Term term -> term.word() == Word.PREAMBLE || term.word() == Word.NAME;
            default -> false;
        };
    }
}
