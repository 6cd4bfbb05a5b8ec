package org.tiaowen.search.index;

/**
 * A document of which database and index do not say the same.
 *
 * @param kind how they differ
 * @param id of the document
 */
record Difference(Kind kind, String id) {

    enum Kind {
        /** The index lacks it. */
        MISSING,
        /** The index says something else. */
        ALTERED,
        /** The database has no such document. */
        EXTRA
    }
}
