package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tiaowen.drafting.comparison.WordRun.Op;

/**
 * The words deleted from one text and inserted into another: kept and deleted words together are the old text, kept and
 * inserted ones the new.
 *
 * <p>Words, numbers with their units and citations are whole; a change begins and ends where a reader would let it begin
 * and end. Texts of any length are compared in time that grows with their length. Thread-safe.
 */
public final class WordDifference {

    /**
     * Two texts that keep less than this share of the words of the shorter one are told as one replaced by the other:
     * below a quarter what was kept is 的, 应当 and the like in other places, and the marks hide both texts.
     */
    private static final double REPLACED = 0.25;

    /** So many characters around what differs are looked at for a better place of the change: two or three sentences. */
    private static final int AROUND = 120;

    private static final String BREAKS = "，。；：\n";

    private WordDifference() {}

    /**
     * The runs in reading order; none is empty, a deletion stands before the insertion that replaces it.
     *
     * @return no run at all for two empty texts
     */
    public static List<WordRun> between(String old, String current) {
        if (old.equals(current)) {
            return old.isEmpty() ? List.of() : List.of(new WordRun(Op.EQUAL, old));
        }
        if (old.isEmpty() || current.isEmpty()) {
            return replaced(old, current);
        }
        int head = head(old, current);
        int tail = tail(old, current, head);
        int start = startAround(old, head);
        int end = endAround(old, tail);
        var runs = new Runs();
        runs.keep(old.substring(0, start));
        compare(
                WordTokens.of(old.substring(start, old.length() - end)),
                WordTokens.of(current.substring(start, current.length() - end)),
                runs);
        runs.keep(old.substring(old.length() - end));
        int shorter = Math.min(Runs.words(old), Runs.words(current));
        return runs.keptWords() < REPLACED * shorter || shorter == 0 ? replaced(old, current) : runs.list();
    }

    /** The UTF-16 offsets at which {@code text} can be cut without cutting a word, a number or a citation; both ends too. */
    public static BitSet borders(String text) {
        var borders = new BitSet(text.length() + 1);
        int at = 0;
        borders.set(0);
        for (Token token : WordTokens.of(text)) {
            at += token.text().length();
            borders.set(at);
        }
        return borders;
    }

    private static int head(String old, String current) {
        int shorter = Math.min(old.length(), current.length());
        int head = 0;
        while (head < shorter && old.charAt(head) == current.charAt(head)) {
            head++;
        }
        return head;
    }

    private static int tail(String old, String current, int head) {
        int shorter = Math.min(old.length(), current.length());
        int tail = 0;
        while (tail < shorter - head
                && old.charAt(old.length() - 1 - tail) == current.charAt(current.length() - 1 - tail)) {
            tail++;
        }
        return tail;
    }

    /** A place before the first difference, behind a break, or in front of the text. */
    private static int startAround(String text, int head) {
        int farthest = head - AROUND;
        if (farthest <= 0) {
            return 0;
        }
        for (int at = farthest; at < head; at++) {
            if (BREAKS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(farthest)) ? farthest - 1 : farthest;
    }

    /** The same behind the last difference, counted from the end. */
    private static int endAround(String text, int tail) {
        int farthest = tail - AROUND;
        if (farthest <= 0) {
            return 0;
        }
        for (int left = farthest; left < tail; left++) {
            if (BREAKS.indexOf(text.charAt(text.length() - left - 1)) >= 0) {
                return left;
            }
        }
        return Character.isLowSurrogate(text.charAt(text.length() - farthest)) ? farthest - 1 : farthest;
    }

    private static void compare(List<Token> old, List<Token> current, Runs runs) {
        if (TokenAlignment.fits(old.size(), current.size())) {
            TokenAlignment.align(old, current, runs);
            return;
        }
        List<List<Token>> oldSentences = sentences(old);
        List<List<Token>> currentSentences = sentences(current);
        var kept = LongDifference.between(oldSentences, currentSentences);
        int i = 0;
        int j = 0;
        while (i < oldSentences.size() || j < currentSentences.size()) {
            int oldEnd = end(kept.old().nextSetBit(i), oldSentences.size());
            int currentEnd = end(kept.current().nextSetBit(j), currentSentences.size());
            compareChanged(joined(oldSentences, i, oldEnd), joined(currentSentences, j, currentEnd), runs);
            if (oldEnd < oldSentences.size()) {
                oldSentences.get(oldEnd).forEach(runs::keep);
            }
            i = Math.min(oldEnd + 1, oldSentences.size());
            j = Math.min(currentEnd + 1, currentSentences.size());
        }
    }

    private static void compareChanged(List<Token> old, List<Token> current, Runs runs) {
        if (TokenAlignment.fits(old.size(), current.size())) {
            TokenAlignment.align(old, current, runs);
            return;
        }
        var kept = LongDifference.between(old, current);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < current.size()) {
            int oldEnd = end(kept.old().nextSetBit(i), old.size());
            int currentEnd = end(kept.current().nextSetBit(j), current.size());
            old.subList(i, oldEnd).forEach(runs::delete);
            current.subList(j, currentEnd).forEach(runs::insert);
            if (oldEnd < old.size()) {
                runs.keep(old.get(oldEnd));
            }
            i = Math.min(oldEnd + 1, old.size());
            j = Math.min(currentEnd + 1, current.size());
        }
    }

    private static int end(int next, int size) {
        return next < 0 ? size : next;
    }

    private static List<List<Token>> sentences(List<Token> tokens) {
        var sentences = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).breakStrength() >= 3 || i == tokens.size() - 1) {
                sentences.add(tokens.subList(start, i + 1));
                start = i + 1;
            }
        }
        return sentences;
    }

    private static List<Token> joined(List<List<Token>> sentences, int from, int to) {
        return sentences.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private static List<WordRun> replaced(String old, String current) {
        var runs = new ArrayList<WordRun>();
        if (!old.isEmpty()) {
            runs.add(new WordRun(Op.DELETE, old));
        }
        if (!current.isEmpty()) {
            runs.add(new WordRun(Op.INSERT, current));
        }
        return runs;
    }
}
