package org.tiaowen.search.queries;

/**
 * How much each field says; found by trying on the labelled questions, see {@code docs/measurements.md}.
 *
 * <p>Words, bigrams and characters of the text together; the name of the law and the headings only tip the balance, for
 * every article of a law has the same.
 */
final class Weights {

    static final float WORDS = 0.5f;
    static final float BIGRAMS = 0.5f;
    static final float CHARACTERS = 1.0f;
    static final float TITLE = 0.5f;
    static final float HEADINGS = 0.3f;

    /** What a comment was answered, beside what it says. */
    static final float ANSWERS = 0.5f;

    /** A term of law for an everyday expression, beside the words as typed. */
    static final float MEANINGS = 0.5f;

    /** A law named without a number: its clauses first, the words decide among them. */
    static final float TITLED = 100f;

    /** More than any sum of words can be, so that the clause that was asked for comes first. */
    static final float CITED = 1_000f;

    /** Behind the clause itself and before everything else. */
    static final float CITING = 500f;

    /** Before the clause itself, when its breach is asked for. */
    static final float CITING_PENALTY = 1_500f;

    /** A law that was recognised by its name, above all that share some characters of it; one less for each that is less likely. */
    static final float CITED_KNOWN = 300f;

    /** A number without the name of a law, or with a name no law has, leads to many articles; words still decide. */
    static final float CITED_WITHOUT_TITLE = 20f;

    /** Among the laws with a name like the one that was typed, the most similar. */
    static final float CITED_TITLE = 10f;

    /**
     * How much of a law's short name may be missing in its full one; 小作坊和摊贩条例 lacks 29 %. Rounded down, so that 条例 alone
     * is never enough.
     */
    static final String ENOUGH_OF_TITLE = "-40%";

    /** Of up to three characters all, of more this share. */
    static final String ENOUGH_CHARACTERS = "3<30%";

    private Weights() {}
}
