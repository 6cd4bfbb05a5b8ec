package org.tiaowen.comments.adoption;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Word;

/**
 * How much two stretches of words speak of the same things: the terms they share, weighed by how rarely the clauses of the
 * law at hand have them, so that 应当 and 规定 count for little. Immutable.
 */
final class SharedTerms {

    private static final int TOLD = 8;

    private final Segmenter segmenter;
    private final Map<String, Integer> clausesWith = new HashMap<>();
    private final int clauses;

    /**
     * A measure for one law.
     *
     * @param texts the words of its clauses
     */
    SharedTerms(Segmenter segmenter, Collection<String> texts) {
        this.segmenter = segmenter;
        this.clauses = Math.max(1, texts.size());
        texts.forEach(text -> terms(text).forEach(term -> clausesWith.merge(term, 1, Integer::sum)));
    }

    /**
     * What two stretches share.
     *
     * @param share from 0 to 1, of the weight of the one that has less
     * @param terms the heaviest first
     */
    record Shared(double share, List<String> terms) {

        static final Shared NOTHING = new Shared(0, List.of());
    }

    Shared between(Set<String> one, Set<String> other) {
        List<String> common = one.stream()
                .filter(other::contains)
                .sorted(Comparator.comparingDouble((String term) -> -weight(term))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double least = Math.min(sum(one), sum(other));
        if (common.isEmpty() || least == 0) {
            return Shared.NOTHING;
        }
        return new Shared(sum(common) / least, told(common));
    }

    /**
     * The terms of a text that can mean something: words of at least two characters, and every two characters that stand
     * together, for a number and its unit are one word here and two there.
     */
    Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (Word word : segmenter.segment(text)) {
            boolean says = word.text().codePointCount(0, word.text().length()) > 1
                    && word.text().codePoints().allMatch(Character::isLetterOrDigit);
            if (says) {
                terms.add(word.text());
            }
        }
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                terms.add(text.substring(i, i + 2));
            }
        }
        return terms;
    }

    /** Without those that stand inside another one. */
    private static List<String> told(List<String> terms) {
        return terms.stream()
                .filter(term -> terms.stream().noneMatch(other -> !other.equals(term) && other.contains(term)))
                .limit(TOLD)
                .toList();
    }

    private double sum(Collection<String> terms) {
        return terms.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String term) {
        return Math.log1p((double) clauses / (1 + clausesWith.getOrDefault(term, 0)));
    }
}
