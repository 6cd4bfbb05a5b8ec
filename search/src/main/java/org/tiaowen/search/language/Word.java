package org.tiaowen.search.language;

/**
 * Word — 词: a piece of a text as the segmenter cut it.
 *
 * @param text the characters as they stand in the text, not folded
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 * @param pos part of speech in HanLP's notation: {@code n} noun, {@code v} verb, {@code m} number, {@code mq} number with
 *     its unit, {@code w} punctuation, {@code legal} a term of the legal lexicon
 */
public record Word(String text, int start, int end, String pos) {

    /** The part of speech of a word that comes from the {@link LegalLexicon}. */
    public static final String LEGAL = "legal";

    /** Whether this is a number, alone or with its unit: 第十二条, 二百元, 三日. */
    public boolean isNumber() {
        return pos.startsWith("m");
    }
}
