package org.tiaowen.search.queries;

/** Who asks, and so what may be found. */
public enum Reader {
    /** Everybody: clauses of public versions, published comments. */
    PUBLIC,
    /** Experts: every clause, and comments that are not withheld. */
    EXPERT,
    /** Staff of the congress: everything. */
    STAFF
}
