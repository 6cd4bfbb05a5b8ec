package org.tiaowen.comments.clauselinks;

import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Proposed link — 系统建议的条款关联: what the program believes an opinion is about.
 *
 * @param clause the clause of the version the consultation is held on
 * @param method how it was found
 * @param score how sure the program is, from 0 to 1; 1 for what the author pointed at
 * @param evidence the words that led to it: the words both share (content), the citation as written (citation), the words
 *     selected (pointed; empty when the clause itself was chosen)
 */
public record ProposedLink(ProvisionId clause, LinkMethod method, double score, List<String> evidence) {

    public ProposedLink {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1: " + score);
        }
        evidence = List.copyOf(evidence);
    }
}
