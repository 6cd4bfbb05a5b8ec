package org.tiaowen.comments.worklists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Assignment;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.opinions.Opinion;

/**
 * An opinion in a list, with what one has to know to handle it.
 *
 * @param opinion its words masked
 * @param reference how staff name its comment ({@link org.tiaowen.comments.intake.Comment#reference()})
 * @param contactPoint name of the contact point that brought it; empty for what came from the public directly
 * @param withheld whether the public does not see its comment
 * @param partOfMore whether its comment says more than this opinion
 * @param stance null while it is not read
 * @param group null while it is not grouped
 * @param groupSize how many comments the group has; 0 where there is none
 */
public record OpinionRow(
        Opinion opinion,
        String reference,
        Instant receivedAt,
        Channel channel,
        @Nullable PersonKind personKind,
        String contactPoint,
        boolean withheld,
        boolean partOfMore,
        List<ClauseLink> links,
        @Nullable Stance stance,
        @Nullable GroupId group,
        int groupSize,
        Optional<Answer> answer,
        Optional<Assignment> assignment) {

    public OpinionRow {
        links = List.copyOf(links);
    }

    /** The revision of the answer that is shown; 0 where there is none. */
    public int seen() {
        return answer.map(Answer::revision).orElse(0);
    }
}
