package org.tiaowen.search.queries;

/** Who asks, and so what may be found. */
public enum Reader {
    /** Everybody: clauses of public versions, published comments. */
    PUBLIC,
    /** Staff of the congress: everything. */
    STAFF
}
