package org.tiaowen.search.index;

/** What is indexed. */
public enum IndexKind {
    /** Clauses; the key of a task is the id of a version, and all clauses of the version are written. */
    CLAUSES,
    /** Comments; the key of a task is the id of a comment. */
    COMMENTS
}
