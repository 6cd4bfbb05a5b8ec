package org.tiaowen.comments.digests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which words set opinions on a clause apart from the others: log-odds with an informative Dirichlet prior, in standard
 * deviations (Monroe, Colaresi and Quinn 2008), so that a rare word does not win by chance.
 */
final class DistinguishingWords {

    /** As strong as so many opinions. */
    private static final double PRIOR = 50;

    /** One word of twenty would pass by chance. */
    private static final double SURE = 1.645;

    private static final int FEWEST = 2;

    private DistinguishingWords() {}

    /**
     * The words, the surest first.
     *
     * @param here how many opinions on the clause say a word
     * @param all how many of the consultation do
     */
    static List<DistinguishingWord> of(
            Map<String, Integer> here, int opinionsHere, Map<String, Integer> all, int opinions) {
        List<DistinguishingWord> words = new ArrayList<>();
        here.forEach((word, count) -> {
            int elsewhere = Math.max(0, all.getOrDefault(word, count) - count);
            double weight = weight(count, opinionsHere, elsewhere, Math.max(0, opinions - opinionsHere));
            if (count >= FEWEST && weight >= SURE) {
                words.add(new DistinguishingWord(word, count, elsewhere, weight));
            }
        });
        words.sort(Comparator.comparingDouble(DistinguishingWord::weight)
                .reversed()
                .thenComparing(DistinguishingWord::word));
        return List.copyOf(words.subList(0, Math.min(ClauseDigests.MOST_WORDS, words.size())));
    }

    private static double weight(int here, int opinionsHere, int elsewhere, int opinionsElsewhere) {
        double share = (here + elsewhere) / (double) Math.max(1, opinionsHere + opinionsElsewhere);
        double prior = Math.clamp(share, 0.001, 0.999) * PRIOR;
        double difference =
                odds(here + prior, opinionsHere + PRIOR) - odds(elsewhere + prior, opinionsElsewhere + PRIOR);
        return difference / Math.sqrt(1 / (here + prior) + 1 / (elsewhere + prior));
    }

    private static double odds(double count, double of) {
        return Math.log(count / Math.max(of - count, 0.5));
    }
}
