package org.tiaowen.search.queries;

/**
 * How much each field says; found by trying on the labelled questions, see {@code docs/measurements.md}.
 *
 * <p>Words, bigrams and characters of the text together; the name of the law and the headings only tip the balance, for
 * every article of a law has the same.
 */
final class Weights {

    static final float WORDS = 1.0f;
    static final float BIGRAMS = 1.0f;
    static final float CHARACTERS = 1.0f;
    static final float TITLE = 0.5f;
    static final float HEADINGS = 0.3f;

    /** More than any sum of words can be, so that the clause that was asked for comes first. */
    static final float CITED = 1_000f;

    /** A number without the name of a law leads to many articles; words in it may still decide. */
    static final float CITED_WITHOUT_TITLE = 20f;

    /** Among the laws with a name like the one that was typed, the most similar. */
    static final float CITED_TITLE = 10f;

    /** How much of a law's short name must be in its full one: 小作坊和摊贩条例 has 71 %. */
    static final String ENOUGH_OF_TITLE = "50%";

    private Weights() {}
}
