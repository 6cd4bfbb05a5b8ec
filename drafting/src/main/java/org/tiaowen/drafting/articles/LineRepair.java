package org.tiaowen.drafting.articles;

/** One family of artefacts that show themselves within a line. */
interface LineRepair {

    /** The ASCII characters without one of which a line holds nothing for this repair. */
    String signs();

    /** Proposes what to change in the line {@code [from, to)} of {@code source}. Works in time linear in the line. */
    void find(String source, int from, int to, Changes changes);
}
