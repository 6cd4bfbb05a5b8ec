package org.tiaowen.comments.clauselinks;

/** Who stands behind a link that holds. */
public enum LinkStanding {
    /** The program proposed it, and no person has said anything. */
    PROPOSED,
    /** A person confirmed it. */
    CONFIRMED,
    /** A person added it, or put it in the place of another. */
    ADDED
}
