package org.tiaowen.drafting.identity;

/** Why two clauses are held to be the same one; the firmer reasons come first. */
public enum MatchReason {
    /** A person said so, against the program or confirming it. */
    CORRECTED,
    /** Both carry the same id: known, not found. */
    SAME_ID,
    /** The same words, but for blanks, punctuation and the numbers of cited clauses. */
    SAME_TEXT,
    /** Similar words. */
    SIMILAR_TEXT,
    /** The only clause left on either side of the same place. */
    ONLY_ONE_LEFT,
    /** A heading with the same title. */
    SAME_TITLE,
    /** A heading over the same clauses. */
    SAME_CONTENTS,
    /** The largest of the parts a clause was split into or merged from. */
    LARGEST_PART,
    /** The words of one make up a part of the other. */
    COVERED,
    /** Nothing on the other side is like it. */
    NO_COUNTERPART
}
