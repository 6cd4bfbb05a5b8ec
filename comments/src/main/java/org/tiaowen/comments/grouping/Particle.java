package org.tiaowen.comments.grouping;

/**
 * A word, a quantity or a citation of a comment, as comments are compared.
 *
 * @param key equal for what means the same: synonyms, 200元 and 二百元
 * @param words as they stand in the folded text
 */
record Particle(Kind kind, String key, String words) {

    /** What it is. */
    enum Kind {
        WORD,
        QUANTITY,
        /** 第八条, 第二款. */
        CITATION
    }
}
