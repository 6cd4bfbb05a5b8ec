package org.tiaowen.search.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.dictionary.StringDictionary;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/**
 * Text folding — 归一化: different ways of writing the same thing become one, on the side of the index and of the query alike.
 *
 * <p>Full-width letters and digits become half-width, traditional characters simplified, capitals small. What people read
 * is never folded; only what is compared.
 */
public final class TextFolding {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_TO_ASCII = 0xFEE0;
    private static final char IDEOGRAPHIC_BLANK = '\u3000';
    private static final char HAN_FIRST = '\u4e00';
    private static final char HAN_LAST = '\u9fff';

    /** Every character that stands in an entry of the dictionary of traditional writing, in a phrase too. */
    private static final BitSet TRADITIONAL = traditional();

    private TextFolding() {}

    /** Folds a piece of text; the length may change (㎡ becomes m2). */
    public static String fold(String text) {
        return isFolded(text)
                ? text
                : simplified(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** Nearly every word is: asking the dictionary for each took longer than all the rest. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!latin && (c < HAN_FIRST || c > HAN_LAST || TRADITIONAL.get(c))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Folds only what keeps every offset where it is: widths, and traditional characters where their simplified form is as
     * long.
     */
    public static String foldInPlace(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST && !isPunctuationToKeep(c)) {
                folded[i] = (char) (c - FULL_WIDTH_TO_ASCII);
            } else if (c == IDEOGRAPHIC_BLANK) {
                folded[i] = ' ';
            }
        }
        String widths = new String(folded);
        if (widths.chars().noneMatch(TRADITIONAL::get)) {
            return widths;
        }
        String simple = simplified(widths);
        return simple.length() == widths.length() ? simple : widths;
    }

    /** Full-width punctuation tells the segmenter more than its ASCII twin. */
    private static boolean isPunctuationToKeep(char c) {
        return !Character.isLetterOrDigit(c);
    }

    private static String simplified(String text) {
        return HanLP.convertToSimplifiedChinese(text);
    }

    private static BitSet traditional() {
        StringDictionary entries = new StringDictionary();
        String file = HanLP.Config.tcDictionaryRoot + "t2s.txt";
        if (!entries.load(file)) {
            throw new IllegalStateException("HanLP cannot read " + file);
        }
        BitSet characters = new BitSet();
        entries.entrySet().forEach(entry -> entry.getKey().chars().forEach(characters::set));
        return characters;
    }
}
