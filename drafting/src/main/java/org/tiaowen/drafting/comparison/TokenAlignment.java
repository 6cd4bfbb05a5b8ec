package org.tiaowen.drafting.comparison;

import java.util.List;
import org.tiaowen.drafting.comparison.Token.Kind;

/**
 * The difference of two sequences of tokens that is easiest to read: the one with the least to mark, where every change
 * costs something by itself, and costs less when it begins behind a break and ends with one.
 *
 * <p>An optimum over all differences (dynamic programming with three states), so that no repair is needed afterwards.
 * Time and memory grow with the product of the two lengths: see {@link #fits}.
 */
final class TokenAlignment {

    /** Cells of the table, a byte each; 16 MB and about 0.2 s at most, an article of 4,000 words against another. */
    private static final long MOST_CELLS = 16_000_000;

    /** To mark one character costs so much; the other costs are relative to it. */
    private static final int CHARACTER = 10;
    /** To begin a deletion or an insertion: a kept character between two replacements is not worth two more marks. */
    private static final int OPENING = 10;
    /** A number for a number is one thought: cheaper than to delete one here and insert one there. */
    private static final double ANSWER = 0.6;
    /** （二） at the beginning of a line follows from its place and must not hold a line that went elsewhere. */
    private static final int LINE_NUMBER = 2;

    private static final int FAR = Integer.MAX_VALUE / 2;
    private static final int STRONGEST = 4;

    // how a state was reached, two bits each: 0 from KEPT, 1 from DELETED, 2 from INSERTED
    private static final int KEPT = 0;
    private static final int DELETED = 1;
    private static final int INSERTED = 2;

    private final List<Token> old;
    private final List<Token> current;
    private final int width;
    private final byte[] back;
    private final int[] oldCosts;
    private final int[] currentCosts;

    private TokenAlignment(List<Token> old, List<Token> current) {
        this.old = old;
        this.current = current;
        this.width = current.size() + 1;
        this.back = new byte[(old.size() + 1) * width];
        this.oldCosts = costs(old);
        this.currentCosts = costs(current);
    }

    /** Whether the table for so many tokens is small enough. */
    static boolean fits(int old, int current) {
        return (long) (old + 1) * (current + 1) <= MOST_CELLS;
    }

    static void align(List<Token> old, List<Token> current, Runs runs) {
        var alignment = new TokenAlignment(old, current);
        int last = alignment.fill();
        alignment.read(last, runs);
    }

    private static int[] costs(List<Token> tokens) {
        return tokens.stream().mapToInt(TokenAlignment::cost).toArray();
    }

    private static int cost(Token token) {
        return token.kind() == Kind.LINE_NUMBER
                ? LINE_NUMBER
                : CHARACTER * token.text().length();
    }

    /** Returns the state in which the cheapest difference ends. */
    private int fill() {
        int[] kept = new int[width];
        int[] deleted = new int[width];
        int[] inserted = new int[width];
        int[] keptAbove = new int[width];
        int[] deletedAbove = new int[width];
        int[] insertedAbove = new int[width];
        for (int i = 0; i <= old.size(); i++) {
            for (int j = 0; j <= current.size(); j++) {
                int trace = 0;
                kept[j] = FAR;
                deleted[j] = FAR;
                inserted[j] = FAR;
                if (i == 0 && j == 0) {
                    kept[0] = 0;
                    continue;
                }
                if (i > 0 && j > 0) {
                    int pair = pairCost(i - 1, j - 1);
                    if (pair < FAR) {
                        int fromKept = keptAbove[j - 1];
                        int fromDeleted = deletedAbove[j - 1] + closing(old, i - 1);
                        int fromInserted = insertedAbove[j - 1] + closing(current, j - 1);
                        int from = cheapest(fromKept, fromDeleted, fromInserted);
                        kept[j] = Math.min(fromKept, Math.min(fromDeleted, fromInserted)) + pair;
                        trace |= from;
                    }
                }
                if (i > 0) {
                    int opened = keptAbove[j] + OPENING + opening(old, i - 1);
                    deleted[j] = Math.min(opened, deletedAbove[j]) + oldCosts[i - 1];
                    trace |= (opened < deletedAbove[j] ? KEPT : DELETED) << 2;
                }
                if (j > 0) {
                    int opened = kept[j - 1] + OPENING + opening(current, j - 1);
                    int afterDeletion = deleted[j - 1] + OPENING;
                    inserted[j] = Math.min(opened, Math.min(afterDeletion, inserted[j - 1])) + currentCosts[j - 1];
                    trace |= cheapest(opened, afterDeletion, inserted[j - 1]) << 4;
                }
                back[i * width + j] = (byte) trace;
            }
            int[] swap = keptAbove;
            keptAbove = kept;
            kept = swap;
            swap = deletedAbove;
            deletedAbove = deleted;
            deleted = swap;
            swap = insertedAbove;
            insertedAbove = inserted;
            inserted = swap;
        }
        return cheapest(keptAbove[width - 1], deletedAbove[width - 1], insertedAbove[width - 1]);
    }

    /** 0 for equal tokens, {@link #FAR} for tokens that have nothing to do with each other. */
    private int pairCost(int i, int j) {
        Token before = old.get(i);
        Token after = current.get(j);
        if (before.text().equals(after.text())) {
            return 0;
        }
        return before.answers(after) ? (int) (ANSWER * (oldCosts[i] + currentCosts[j])) : FAR;
    }

    private static int opening(List<Token> tokens, int at) {
        return at == 0 ? 0 : STRONGEST - tokens.get(at - 1).breakStrength();
    }

    /** The change ends in front of the token at {@code at}. */
    private static int closing(List<Token> tokens, int at) {
        int last = at == 0 ? 0 : tokens.get(at - 1).breakStrength();
        int next = Math.max(0, tokens.get(at).breakStrength() - 1);
        return STRONGEST - Math.max(last, next);
    }

    private static int cheapest(int kept, int deleted, int inserted) {
        if (kept <= deleted && kept <= inserted) {
            return KEPT;
        }
        return deleted <= inserted ? DELETED : INSERTED;
    }

    private void read(int last, Runs runs) {
        // two bits a step; an answer takes one token from each side, like equal tokens
        var steps = new byte[old.size() + current.size()];
        int count = 0;
        int i = old.size();
        int j = current.size();
        int state = last;
        while (i > 0 || j > 0) {
            int trace = back[i * width + j];
            steps[count++] = (byte) state;
            int shift = 2 * state;
            i -= state == INSERTED ? 0 : 1;
            j -= state == DELETED ? 0 : 1;
            state = (trace >> shift) & 3;
        }
        while (count > 0) {
            switch (steps[--count]) {
                case KEPT -> runs.pair(old.get(i++), current.get(j++));
                case DELETED -> runs.delete(old.get(i++));
                default -> runs.insert(current.get(j++));
            }
        }
    }
}
