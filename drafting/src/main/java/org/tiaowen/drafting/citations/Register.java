package org.tiaowen.drafting.citations;

/** Who speaks: the same words cite differently in a law and in a letter about it. */
enum Register {
    /** The words of a regulation: 第二款 alone is this article's, 下列 names the items below. */
    LAW,
    /** The words of a decision: there are headings and points, and quoted articles belong to the law it amends. */
    DECISION,
    /** What people write about a text: 12条2款, 最后一款, 草案第八条. */
    COMMENT;

    /** Whether the words are those of a legal text. */
    boolean isText() {
        return this != COMMENT;
    }
}
