package org.tiaowen.drafting.comparison;

/**
 * A stretch of words with one fate.
 *
 * @param op kept, deleted or inserted
 * @param text the words, never empty
 */
public record WordRun(Op op, String text) {

    /** What happened to the words. */
    public enum Op {
        EQUAL,
        DELETE,
        INSERT
    }
}
