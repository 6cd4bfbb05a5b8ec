package org.tiaowen.drafting.comparison;

/** What is to stand where two drafters changed one clause differently. */
public enum Choice {
    MINE,
    THEIRS,
    /** Both versions, mine first; where only one of the two can stand (a move, a deletion), the one that keeps more. */
    BOTH,
    /** As it was before either of them. */
    BASE
}
