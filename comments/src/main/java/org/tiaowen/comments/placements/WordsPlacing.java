package org.tiaowen.comments.placements;

import java.util.List;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** Follows a stretch of one text into another by the words deleted and inserted between them. */
final class WordsPlacing {

    /**
     * Where the stretch stands now.
     *
     * @param start UTF-16 offset in the new text; both are 0 where nothing is left
     */
    record Stretch(WordsPlace.State state, int start, int end) {

        static final Stretch GONE = new Stretch(WordsPlace.State.GONE, 0, 0);
    }

    private WordsPlacing() {}

    /**
     * Follows the characters from {@code start} to {@code end} of {@code before}. Words put in the place of deleted ones count as
     * theirs, except where all of {@code before} was replaced and nothing tells which words took the place of which.
     */
    static Stretch follow(String before, int start, int end, String after) {
        List<WordRun> runs = WordDifference.between(before, after);
        int first = Integer.MAX_VALUE;
        int last = 0;
        int kept = 0;
        int old = 0;
        int now = 0;
        boolean deletedHere = false;
        boolean anyKept = runs.stream().anyMatch(run -> run.op() == WordRun.Op.EQUAL);
        for (WordRun run : runs) {
            int length = run.text().length();
            int from = Math.max(start, old);
            int to = Math.min(end, old + length);
            switch (run.op()) {
                case EQUAL -> {
                    if (from < to) {
                        first = Math.min(first, now + from - old);
                        last = now + to - old;
                        kept += to - from;
                    }
                    old += length;
                    now += length;
                    deletedHere = false;
                }
                case DELETE -> {
                    deletedHere = from < to;
                    old += length;
                }
                case INSERT -> {
                    if (deletedHere && anyKept) {
                        first = Math.min(first, now);
                        last = now + length;
                    }
                    now += length;
                    deletedHere = false;
                }
            }
        }
        if (last == 0) {
            return Stretch.GONE;
        }
        boolean whole = kept == end - start && last - first == kept;
        return new Stretch(whole ? WordsPlace.State.EXACT : WordsPlace.State.CHANGED, first, last);
    }
}
