package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.clauselinks.ContentMatching.Candidate;

/**
 * From the strength of a content match to the share of such matches that are right: logistic, fitted on the labelled set
 * of docs/measurements.md (four regulations, 238 messages, what is off topic counting as wrong).
 */
final class Calibration {

    private Calibration() {}

    static double probability(Candidate candidate, boolean best) {
        double logit = -4.11
                + 1.156 * Math.log1p(candidate.raw())
                + 4.81 * Math.min(1, candidate.coverage())
                + 0.933 * candidate.margin()
                + (best ? 0.468 : 0);
        return 1 / (1 + Math.exp(-logit));
    }
}
