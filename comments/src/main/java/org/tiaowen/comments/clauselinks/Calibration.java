package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.clauselinks.ContentMatching.Candidate;

/**
 * From what speaks for a clause to the share of such links that are right: logistic, fitted on the labelled letters of
 * docs/measurements.md, what is off topic counting as wrong.
 */
final class Calibration {

    /** Nearer to more subjects of law than these an opinion is about something else, whatever words it shares. */
    private static final double MOST_SUBJECTS_NEARER = 0.04;

    private Calibration() {}

    /** Whether an opinion is about what the regulation rules at all. */
    static boolean isOnSubject(Candidate candidate) {
        return candidate.signals().elsewhere() <= MOST_SUBJECTS_NEARER;
    }

    static double probability(Candidate candidate) {
        double logit = 0.366
                + 0.892 * Math.log(candidate.share() / (1.001 - candidate.share()))
                - 3.499 * candidate.signals().elsewhere();
        return 1 / (1 + Math.exp(-logit));
    }
}
