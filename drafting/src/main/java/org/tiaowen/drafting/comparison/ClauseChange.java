package org.tiaowen.drafting.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * What happened to one clause; a split or merged clause is in several changes that share a side.
 *
 * @param kind what happened
 * @param level the level of the new clause, of the old one where there is no new one
 * @param old the clause before, null when it is new
 * @param current the clause after, null when it was deleted
 * @param score how sure it is that the two are the same clause, from 0 to 1
 * @param ambiguous whether a person should look at the match
 * @param consequential whether it was amended only because clauses it cites carry other numbers now
 * @param words the words kept, deleted and inserted, in reading order; kept and deleted words together are the old
 *     text, kept and inserted words the new one
 */
public record ClauseChange(
        LineageKind kind,
        Level level,
        @Nullable ComparedClause old,
        @Nullable ComparedClause current,
        double score,
        boolean ambiguous,
        boolean consequential,
        List<WordRun> words) {

    public ClauseChange {
        words = List.copyOf(words);
    }

    /**
     * Whether it is told in a list of articles: the clauses inside an article or a point are left out, since the
     * words of the article hold theirs.
     */
    public boolean isTopical() {
        ComparedClause there = current != null ? current : old;
        return there != null && !there.part();
    }

    /** Whether the words differ, whatever else happened. */
    public boolean wordsDiffer() {
        return words.stream().anyMatch(run -> run.op() != WordRun.Op.EQUAL);
    }

    /** The same, told as a move. */
    ClauseChange moved() {
        return new ClauseChange(LineageKind.MOVED, level, old, current, score, ambiguous, consequential, words);
    }
}
