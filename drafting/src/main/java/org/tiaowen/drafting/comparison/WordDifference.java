package org.tiaowen.drafting.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.comparison.WordRun.Op;

/**
 * The words deleted from one text and inserted into another.
 *
 * <p>Small, and made to be read: tiny islands of kept words between changes are swallowed, insertions begin where a
 * reader would begin them, and two texts with hardly anything in common are shown as one replaced by the other.
 */
public final class WordDifference {

    /** Two texts that keep less than this share of the shorter one are shown as replaced. */
    private static final double REPLACED = 0.25;
    /**
     * Up to so many pieces on both sides together are compared directly, larger texts sentence by sentence first: the
     * time grows with the square where nothing is alike.
     */
    private static final int DIRECT = 4_000;

    private static final String SENTENCE_ENDS = "。；\n";

    private WordDifference() {}

    /** The runs in reading order; neighbouring runs differ in their fate, a deletion stands before its insertion. */
    public static List<WordRun> between(String old, String current) {
        if (old.equals(current)) {
            return old.isEmpty() ? List.of() : List.of(new WordRun(Op.EQUAL, old));
        }
        List<String> oldTokens = WordTokens.of(old);
        List<String> newTokens = WordTokens.of(current);
        int shorter = Math.min(oldTokens.size(), newTokens.size());
        int head = 0;
        while (head < shorter && oldTokens.get(head).equals(newTokens.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && oldTokens.get(oldTokens.size() - 1 - tail).equals(newTokens.get(newTokens.size() - 1 - tail))) {
            tail++;
        }
        var runs = new Runs();
        runs.add(Op.EQUAL, oldTokens.subList(0, head));
        compareMiddle(
                oldTokens.subList(head, oldTokens.size() - tail),
                newTokens.subList(head, newTokens.size() - tail),
                runs);
        runs.add(Op.EQUAL, oldTokens.subList(oldTokens.size() - tail, oldTokens.size()));
        List<WordRun> readable = RunReading.readable(runs.list());
        return keptShare(readable, Math.min(old.length(), current.length())) < REPLACED
                ? replaced(old, current)
                : readable;
    }

    private static void compareMiddle(List<String> old, List<String> current, Runs runs) {
        if (comparable(old, current)) {
            compare(old, current, runs);
            return;
        }
        List<List<String>> oldSentences = sentences(old);
        List<List<String>> newSentences = sentences(current);
        if (comparable(oldSentences, newSentences)) {
            compareBySentence(oldSentences, newSentences, runs);
        } else {
            compareInTurn(oldSentences, newSentences, runs);
        }
    }

    private static boolean comparable(List<?> old, List<?> current) {
        return old.isEmpty() || current.isEmpty() || old.size() + current.size() <= DIRECT;
    }

    private static void compare(List<String> old, List<String> current, Runs runs) {
        int at = 0;
        for (AbstractDelta<String> delta : deltas(old, current)) {
            runs.add(Op.EQUAL, old.subList(at, delta.getSource().getPosition()));
            runs.add(Op.DELETE, delta.getSource().getLines());
            runs.add(Op.INSERT, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        runs.add(Op.EQUAL, old.subList(at, old.size()));
    }

    private static void compareBySentence(List<List<String>> old, List<List<String>> current, Runs runs) {
        int at = 0;
        for (AbstractDelta<List<String>> delta : deltas(old, current)) {
            old.subList(at, delta.getSource().getPosition()).forEach(sentence -> runs.add(Op.EQUAL, sentence));
            List<String> gone = joined(delta.getSource().getLines());
            List<String> come = joined(delta.getTarget().getLines());
            compareOrReplace(gone, come, runs);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        old.subList(at, old.size()).forEach(sentence -> runs.add(Op.EQUAL, sentence));
    }

    /** Only for texts that no law has: the first sentence with the first, the second with the second. */
    private static void compareInTurn(List<List<String>> old, List<List<String>> current, Runs runs) {
        int both = Math.min(old.size(), current.size());
        for (int i = 0; i < both; i++) {
            compareOrReplace(old.get(i), current.get(i), runs);
        }
        old.subList(both, old.size()).forEach(sentence -> runs.add(Op.DELETE, sentence));
        current.subList(both, current.size()).forEach(sentence -> runs.add(Op.INSERT, sentence));
    }

    private static void compareOrReplace(List<String> old, List<String> current, Runs runs) {
        if (comparable(old, current)) {
            compare(old, current, runs);
        } else {
            runs.add(Op.DELETE, old);
            runs.add(Op.INSERT, current);
        }
    }

    private static <T> List<AbstractDelta<T>> deltas(List<T> old, List<T> current) {
        return DiffUtils.diff(old, current, new MyersDiffWithLinearSpace<>()).getDeltas();
    }

    private static List<List<String>> sentences(List<String> tokens) {
        var sentences = new ArrayList<List<String>>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (SENTENCE_ENDS.contains(tokens.get(i)) || i == tokens.size() - 1) {
                sentences.add(tokens.subList(start, i + 1));
                start = i + 1;
            }
        }
        return sentences;
    }

    private static List<String> joined(List<List<String>> sentences) {
        return sentences.stream().flatMap(List::stream).toList();
    }

    private static double keptShare(List<WordRun> runs, int length) {
        int kept = runs.stream()
                .filter(run -> run.op() == Op.EQUAL)
                .mapToInt(run -> run.text().length())
                .sum();
        return length == 0 ? 0 : (double) kept / length;
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

    /** Collects pieces and joins neighbours with the same fate. */
    private static final class Runs {
        private final List<WordRun> runs = new ArrayList<>();

        void add(Op op, List<String> tokens) {
            if (!tokens.isEmpty()) {
                runs.add(new WordRun(op, String.join("", tokens)));
            }
        }

        List<WordRun> list() {
            return runs;
        }
    }
}
