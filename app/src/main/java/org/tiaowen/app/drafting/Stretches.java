package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.comparison.WordRun.Op;

/** The compared words of a clause, cut at its lines, so that a page can fold what is long and unchanged. */
final class Stretches {

    /** Shorter ones take less room than the line that would unfold them. */
    private static final int SHORTEST_FOLDED = 60;

    private static final int LONGEST_BEGINNING = 10;

    private Stretches() {}

    /**
     * Whole lines of one or both sides.
     *
     * @param runs their words, without the line break behind the last
     * @param folded how many unchanged lines these are; 0 for what is to be seen
     */
    record Stretch(List<WordRun> runs, int folded) {
        Stretch {
            runs = List.copyOf(runs);
        }

        /** Whether it has words on that side. */
        public boolean has(Op side) {
            return runs.stream().anyMatch(run -> run.op() == Op.EQUAL || run.op() == side);
        }

        /** What it begins with. */
        public String beginning() {
            return ShortWords.of(runs.getFirst().text(), LONGEST_BEGINNING);
        }
    }

    /** All of them in reading order; the stretches of a side, one beneath the other, are its text. */
    public static List<Stretch> of(List<WordRun> runs) {
        List<Stretch> stretches = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (List<WordRun> line : lines(runs)) {
            if (line.stream().allMatch(run -> run.op() == Op.EQUAL)) {
                same.add(line.getFirst().text());
            } else {
                addUnchanged(stretches, same);
                stretches.add(new Stretch(line, 0));
            }
        }
        addUnchanged(stretches, same);
        return List.copyOf(stretches);
    }

    private static void addUnchanged(List<Stretch> stretches, List<String> lines) {
        if (!lines.isEmpty()) {
            String words = String.join("\n", lines);
            stretches.add(new Stretch(
                    List.of(new WordRun(Op.EQUAL, words)), words.length() >= SHORTEST_FOLDED ? lines.size() : 0));
            lines.clear();
        }
    }

    /** A line break ends a line where both sides have it, or where nothing else stands in the line. */
    private static List<List<WordRun>> lines(List<WordRun> runs) {
        List<List<WordRun>> lines = new ArrayList<>();
        List<WordRun> line = new ArrayList<>();
        for (WordRun run : runs) {
            if (run.op() != Op.EQUAL) {
                boolean alone =
                        line.isEmpty() && run.text().length() > 1 && run.text().endsWith("\n");
                line.add(
                        alone
                                ? new WordRun(
                                        run.op(),
                                        run.text().substring(0, run.text().length() - 1))
                                : run);
                line = alone ? next(lines, line) : line;
                continue;
            }
            String[] parts = run.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    line.add(new WordRun(Op.EQUAL, parts[i]));
                }
                line = i < parts.length - 1 ? next(lines, line) : line;
            }
        }
        next(lines, line);
        return lines;
    }

    private static List<WordRun> next(List<List<WordRun>> lines, List<WordRun> line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new ArrayList<>();
    }
}
