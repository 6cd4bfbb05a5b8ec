package org.tiaowen.comments.clauselinks;

import java.util.List;
import org.tiaowen.comments.opinions.Span;

/**
 * What the program made of one comment.
 *
 * @param opinions in the order of the text
 * @param findings the citations that led nowhere
 */
public record AnalysedComment(List<AnalysedOpinion> opinions, List<LinkFinding> findings) {

    public AnalysedComment {
        opinions = List.copyOf(opinions);
        findings = List.copyOf(findings);
    }

    /**
     * One opinion.
     *
     * @param links the surest first; none where nothing was found or nothing sure enough
     */
    public record AnalysedOpinion(Span span, List<ProposedLink> links) {

        public AnalysedOpinion {
            links = List.copyOf(links);
        }
    }
}
