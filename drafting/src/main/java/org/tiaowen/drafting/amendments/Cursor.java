package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Quotations.Quotation;

/** A way through the tokens of one instruction. */
final class Cursor {

    private static final Token END = new Token.Stop(0, 0);

    private final String text;
    private final List<Token> tokens;
    private int at;

    /** Where new text that is not quoted ended last. */
    private int end = -1;

    Cursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** What stands in the text where the next token is. */
    String printed() {
        return printed(0);
    }

    String printed(int ahead) {
        return text.substring(peek(ahead).start(), peek(ahead).end());
    }

    /** The title between 《》 that comes next, empty for a law that is named without them. */
    String lawTitle() {
        String printed = printed();
        return printed.startsWith("《") ? LawHeading.title(printed.substring(1, printed.length() - 1)) : "";
    }

    /** Whether that word stands in front. */
    boolean isBehind(Word word) {
        return at > 0 && tokens.get(at - 1) instanceof Token.Term term && term.word() == word;
    }

    /** Whether 中的 stands here and what is to be done follows at once, with no words in between. */
    boolean isBeforeVerb() {
        boolean of = printed().endsWith("的");
        return of
                && peek(1) instanceof Token.Term term
                && (term.word() == Word.BECOMES || term.word() == Word.REPEALED);
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    /** Whether a statement ended right in front. */
    boolean isBehindStop() {
        return at > 0 && at <= tokens.size() && tokens.get(at - 1) instanceof Token.Stop;
    }

    boolean isDone() {
        return at >= tokens.size();
    }

    /** What comes next; a stop at the end. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
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

    /** The word that comes next, {@link Word#NONE} where something else does. */
    Word word() {
        return peek() instanceof Token.Term term ? term.word() : Word.NONE;
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

    /** New text that is not quoted ends here. */
    void end() {
        end = at;
    }

    /** Takes 修改后的. */
    void revised() {
        if (take(Word.REVISED)) {
            take(Word.WITHIN);
        }
    }

    /** Takes 分别, 相应, 并 and the like. */
    void fillers() {
        while (word() == Word.FILLER) {
            at++;
        }
    }

    /** Whether a statement ends here. */
    boolean isStop() {
        return peek() instanceof Token.Stop;
    }

    /** Whether the phrase ends behind the next token. */
    boolean isLast() {
        return peek(1) instanceof Token.Stop || peek(1) instanceof Token.Mark;
    }

    /** Goes to the end of the statement, or to where another begins behind a comma: ，将第五条…. */
    void toStop() {
        while (!isStop() && !isNewStatement()) {
            at++;
        }
    }

    private boolean isNewStatement() {
        boolean object = peek(1) instanceof Token.Term term && (term.word() == Word.OBJECT || term.word() == Word.AT);
        return peek() instanceof Token.Mark
                && object
                && peek(2) instanceof Token.Clauses clauses
                && clauses.pointers().getFirst().article() > 0;
    }

    /** Whether what was read so far can end here: a mark follows, or a quotation stands in front. */
    boolean isComplete() {
        boolean quoted = at > 0 && tokens.get(at - 1) instanceof Token.Quoted;
        return quoted
                || at == end
                || switch (peek()) {
                    case Token.Stop stop -> true;
                    case Token.Mark mark -> true;
                    case Token.Term term ->
                        switch (term.word()) {
                            case FILLER,
                                    OBJECT,
                                    AT,
                                    ON,
                                    ORIGINAL,
                                    ALONE,
                                    AND,
                                    INCLUDES,
                                    MERGED,
                                    AS,
                                    BECOMES,
                                    CONTENT,
                                    ENLISTED -> true;
                            default -> InstructionReader.isVerb(term.word());
                        };
                    default -> false;
                };
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
            Token behind = next + 1 < tokens.size() ? tokens.get(next + 1) : END;
            if (!quotation || !(behind instanceof Token.Stop)) {
                return;
            }
            quoted.add(((Token.Quoted) tokens.get(next)).quotation());
            at = next + 1;
        }
    }
}
