package org.tiaowen.comments.clauselinks;

/**
 * What speaks for one clause being the one an opinion means.
 *
 * @param strength the sum of what the shared terms are worth
 * @param words {@code strength} against that of the strongest clause, 0 to 1
 * @param meant the same for the terms of law that the everyday expressions of the title stand for
 * @param direction how far the words of the title and of the clause point the same way, −1 to 1
 * @param part what part the clause plays in the regulation
 * @param forbids whether it says what nobody may do
 * @param elsewhere the share of the other subjects of law that the opinion is nearer to than to this regulation, 0 to 1
 */
record Signals(
        double strength,
        double words,
        double meant,
        double direction,
        ClauseUnits.Part part,
        boolean forbids,
        double elsewhere) {

    /**
     * The logarithm of the likelihood that the clause is meant, up to a constant of the opinion: a linear model of the
     * numbers above, fitted to the labelled letters of eight regulations; docs/measurements.md has the figures with
     * each regulation left out in turn.
     */
    double score() {
        return 2.96 * words + 1.19 * meant + 4.95 * direction + (forbids ? 0.8 : 0) + ofPart();
    }

    private double ofPart() {
        return switch (part) {
            case RULE -> 0;
            case GENERAL -> -1.2;
            case DEFINITION -> -3.21;
            case SANCTION -> -0.85;
            case CLOSING -> -1.03;
        };
    }
}
