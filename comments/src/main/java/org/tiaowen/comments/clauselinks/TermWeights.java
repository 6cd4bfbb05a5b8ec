package org.tiaowen.comments.clauselinks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.search.language.SearchTerms;

/**
 * The terms of a text as the linker compares them: words, bigrams and single characters with their weight.
 *
 * <p>A word and a bigram of the same characters are two terms; words carry the mark {@value #WORD}.
 */
final class TermWeights {

    static final char WORD = '=';

    /** Words say most; bigrams find what was cut in another place; characters hold the rest together. */
    private static final double BIGRAM_SHARE = 0.5;

    private static final double CHARACTER_SHARE = 0.15;

    private TermWeights() {}

    /** How often each term stands in the text. */
    static Map<String, Integer> counted(SearchTerms terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.words().forEach(word -> {
            if (!isPlainNumber(word) && word.codePointCount(0, word.length()) > 1) {
                counts.merge(WORD + word, 1, Integer::sum);
            }
        });
        terms.bigrams().forEach(bigram -> counts.merge(bigram, 1, Integer::sum));
        terms.characters().forEach(character -> counts.merge(character, 1, Integer::sum));
        return counts;
    }

    /** The counts of several texts together. */
    static Map<String, Integer> counted(List<SearchTerms> parts) {
        Map<String, Integer> counts = new HashMap<>();
        parts.forEach(part -> counted(part).forEach((term, count) -> counts.merge(term, count, Integer::sum)));
        return counts;
    }

    /** What its kind makes a term worth. */
    static double share(String term) {
        if (isWord(term)) {
            return 1;
        }
        return term.codePointCount(0, term.length()) == 1 ? CHARACTER_SHARE : BIGRAM_SHARE;
    }

    static boolean isWord(String term) {
        return term.charAt(0) == WORD;
    }

    /** Numbers of houses, telephones and dates mean nothing to a clause; amounts come with their unit. */
    private static boolean isPlainNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
