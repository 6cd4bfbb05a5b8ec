package org.tiaowen.drafting.identity;

/**
 * In how many clauses of both texts a pair of characters stands; the rarer, the more it tells. A table of numbers without
 * boxes, since an alignment spends much of its time here.
 */
final class GramFrequencies {

    private static final double OF_A_FORMULA = 0.5;
    private static final int FIRST_SIZE = 1 << 12;
    /** Spreads neighbouring codes over the table: 2³² divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private int[] codes = new int[FIRST_SIZE];
    /** 0 where the slot is free. */
    private int[] clausesWith = new int[FIRST_SIZE];
    /** 0 where it was not asked for yet; empty while counting. */
    private double[] weights = new double[0];

    private int distinct;
    private int clauses;

    /** Counts one more clause; the weights that were given before hold no more. */
    void count(String folded) {
        clauses++;
        for (int code : Grams.codes(folded)) {
            int slot = slot(code);
            if (clausesWith[slot]++ == 0) {
                codes[slot] = code;
                distinct++;
                if (distinct > codes.length / 2) {
                    grow();
                }
            }
        }
        weights = new double[0];
    }

    double weight(int code) {
        int slot = slot(code);
        if (clausesWith[slot] == 0) {
            return weight(code, 1);
        }
        if (weights.length == 0) {
            weights = new double[codes.length];
        }
        if (weights[slot] == 0) {
            weights[slot] = weight(code, clausesWith[slot]);
        }
        return weights[slot];
    }

    private double weight(int code, int found) {
        double weight = Math.log1p((double) clauses / found);
        return Formulas.contain(code) ? weight * OF_A_FORMULA : weight;
    }

    /** Where {@code code} is, or would be. */
    private int slot(int code) {
        int mask = codes.length - 1;
        int slot = ((code * SPREAD) >>> 8) & mask;
        while (clausesWith[slot] != 0 && codes[slot] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldCodes = codes;
        int[] oldCounts = clausesWith;
        codes = new int[oldCodes.length * 2];
        clausesWith = new int[codes.length];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldCodes[i]);
                codes[slot] = oldCodes[i];
                clausesWith[slot] = oldCounts[i];
            }
        }
    }
}
