package org.tiaowen.drafting.identity;

import java.util.HashMap;
import java.util.Map;

/** In how many clauses of both texts a pair of characters stands; the rarer, the more it tells. */
final class GramFrequencies {

    private static final double OF_A_FORMULA = 0.5;

    private final Map<Integer, Integer> clausesWith = new HashMap<>();
    private int clauses;

    void count(String folded) {
        clauses++;
        for (int code : Grams.codes(folded)) {
            clausesWith.merge(code, 1, Integer::sum);
        }
    }

    double weight(int code) {
        double weight = Math.log1p((double) clauses / clausesWith.getOrDefault(code, 1));
        return Formulas.contain(code) ? weight * OF_A_FORMULA : weight;
    }
}
