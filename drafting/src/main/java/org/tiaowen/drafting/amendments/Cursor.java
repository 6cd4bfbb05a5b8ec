package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Quotations.Quotation;

/** A way through the tokens of one instruction. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    @Nullable
    Token peek() {
        return peek(0);
    }

    @Nullable
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    void skip() {
        at++;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** The word that comes next, null where something else does. */
    @Nullable
    Word word() {
        return peek() instanceof Token.Term term ? term.word() : null;
    }

    boolean take(Word word) {
        if (word() == word) {
            at++;
            return true;
        }
        return false;
    }

    boolean take(char mark) {
        if (peek() instanceof Token.Mark found && found.mark() == mark) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes 分别, 相应, 并 and the like. */
    void fillers() {
        while (word() == Word.FILLER) {
            at++;
        }
    }

    /** Whether a statement ends here. */
    boolean isStop() {
        Token token = peek();
        return token == null || token instanceof Token.Stop;
    }

    /** Goes to the end of the statement. */
    void toStop() {
        while (!isStop()) {
            at++;
        }
    }

    /**
     * The quotations that begin here, behind ： and the like, one after the other.
     *
     * @return empty where none does; then nothing is taken
     */
    List<Quotation> quotations() {
        int before = at;
        boolean more = true;
        while (more) {
            more = take('：') || take(Word.CONTENT) || take(Word.FILLER) || take(Word.NAMED);
        }
        List<Quotation> quoted = new ArrayList<>();
        while (peek() instanceof Token.Quoted quotation) {
            quoted.add(quotation.quotation());
            at++;
        }
        if (quoted.isEmpty()) {
            at = before;
        }
        return quoted;
    }

    /** Takes further quotations, each a line of its own and nothing else, that go on with the one before. */
    void following(List<Quotation> quoted) {
        while (true) {
            int next = at;
            while (next < tokens.size() && tokens.get(next) instanceof Token.Stop) {
                next++;
            }
            boolean quotation = next > at && next < tokens.size() && tokens.get(next) instanceof Token.Quoted;
            Token behind = next + 1 < tokens.size() ? tokens.get(next + 1) : null;
            if (!quotation || !(behind == null || behind instanceof Token.Stop)) {
                return;
            }
            quoted.add(((Token.Quoted) tokens.get(next)).quotation());
            at = next + 1;
        }
    }
}
