package org.tiaowen.drafting.library;

/**
 * What speaks against taking a text into the library.
 *
 * @param file which
 * @param at where in it, a UTF-16 offset; 0 where the whole is meant
 */
public record LawProblem(String file, Kind kind, int at) {

    /** The kinds. */
    public enum Kind {
        /** Nothing in it. */
        EMPTY,
        /** No title, neither in the text nor in the name of the file; or one longer than any. */
        NO_TITLE,
        /** Not one article or point was found. */
        NO_CLAUSES,
        /** A character no database keeps (U+0000, half of a pair). */
        UNSTORABLE,
        /** Longer than any law. */
        TOO_LONG
    }
}
