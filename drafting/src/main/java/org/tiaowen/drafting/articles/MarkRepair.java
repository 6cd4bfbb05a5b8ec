package org.tiaowen.drafting.articles;

/** One family of marks that are written wrongly; each is replaced by one other character. */
interface MarkRepair {

    Repair.Kind kind();

    /** Whether {@code c} may be a mark of this family. */
    boolean concerns(char c);

    /** Puts the right marks of the line {@code [from, to)} in their places; asked line by line, in order. */
    void correct(char[] text, int from, int to);
}
