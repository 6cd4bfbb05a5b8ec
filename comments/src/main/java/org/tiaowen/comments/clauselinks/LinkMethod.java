package org.tiaowen.comments.clauselinks;

/** How the program came to a link, the surest first. */
public enum LinkMethod {
    /** The author pointed at the clause, or selected words of it. */
    POINTED,
    /** The author cited the clause: 第十二条第二款. */
    CITATION,
    /** The words of the opinion are those of the clause. */
    CONTENT
}
