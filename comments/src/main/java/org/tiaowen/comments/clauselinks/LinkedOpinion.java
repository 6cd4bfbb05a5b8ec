package org.tiaowen.comments.clauselinks;

import java.util.List;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.opinions.Opinion;

/**
 * An opinion with its links, and how they came about.
 *
 * @param links what holds now, the surest first
 * @param proposals what the program proposed last, whether it still holds or not
 * @param decisions what persons decided, the earliest first
 */
public record LinkedOpinion(
        Opinion opinion,
        Comment comment,
        List<ClauseLink> links,
        List<ProposedLink> proposals,
        List<LinkDecision> decisions) {

    public LinkedOpinion {
        links = List.copyOf(links);
        proposals = List.copyOf(proposals);
        decisions = List.copyOf(decisions);
    }
}
