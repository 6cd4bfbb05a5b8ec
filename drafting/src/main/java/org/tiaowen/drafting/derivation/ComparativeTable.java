package org.tiaowen.drafting.derivation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;

/**
 * 修改前后对照表 — old text, new text and note side by side, a row for each article, division and whatever stands outside.
 *
 * @param law the title of the law
 * @param rows in the order of the new text; what is deleted follows what it stood behind
 */
public record ComparativeTable(String law, List<Row> rows) {

    public ComparativeTable {
        rows = List.copyOf(rows);
    }

    /** The rows where something is different, a number included. */
    public List<Row> changed() {
        return rows.stream().filter(row -> row.what() != What.UNCHANGED).toList();
    }

    /**
     * One article, division or what stands outside.
     *
     * @param old the clause in the old text, null for what is new
     * @param current the clause in the new text, null for what is deleted
     * @param oldName its number or name there: 第三条, 题目; empty for what is new
     * @param newName the same in the new text
     * @param words kept, deleted and inserted words in reading order
     * @param note what was done and by which instruction, in Chinese: 修改（第二项）; empty for an unchanged row
     */
    public record Row(
            @Nullable ProvisionId old,
            @Nullable ProvisionId current,
            String oldName,
            String newName,
            What what,
            List<WordRun> words,
            String note) {
        public Row {
            words = List.copyOf(words);
        }
    }

    /** What happened to a row. */
    public enum What {
        UNCHANGED,
        AMENDED,
        /** Only the number is another. */
        RENUMBERED,
        /** Told to stand somewhere else. */
        MOVED,
        SPLIT,
        MERGED,
        DELETED,
        NEW,
        /** Only numbers it cites are others, by the closing sentence. */
        CONSEQUENTIAL
    }
}
