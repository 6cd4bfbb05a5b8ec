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

    /** Two texts that keep less than this share of the longer one are shown as replaced. */
    private static final double REPLACED = 0.25;
    /** Up to so many comparisons the pieces are compared directly; larger texts sentence by sentence first. */
    private static final long DIRECT = 4_000_000L;

    private static final String SENTENCE_ENDS = "。；\n";

    private WordDifference() {}

    /** The runs in reading order; neighbouring runs differ in their fate, a deletion stands before its insertion. */
    public static List<WordRun> between(String old, String current) {
        if (old.equals(current)) {
            return old.isEmpty() ? List.of() : List.of(new WordRun(Op.EQUAL, old));
        }
        List<String> oldTokens = WordTokens.of(old);
        List<String> newTokens = WordTokens.of(current);
        var runs = new Runs();
        if ((long) oldTokens.size() * newTokens.size() <= DIRECT) {
            compare(oldTokens, newTokens, runs);
        } else {
            compareBySentence(sentences(oldTokens), sentences(newTokens), runs);
        }
        List<WordRun> readable = RunReading.readable(runs.list());
        return keptShare(readable, Math.max(old.length(), current.length())) < REPLACED
                ? replaced(old, current)
                : readable;
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
            if ((long) gone.size() * come.size() <= DIRECT) {
                compare(gone, come, runs);
            } else {
                runs.add(Op.DELETE, gone);
                runs.add(Op.INSERT, come);
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        old.subList(at, old.size()).forEach(sentence -> runs.add(Op.EQUAL, sentence));
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
        return (double) kept / length;
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
