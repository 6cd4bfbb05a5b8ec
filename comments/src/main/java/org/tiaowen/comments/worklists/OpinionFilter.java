package org.tiaowen.comments.worklists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Which opinions of a consultation are meant; whatever is null is not asked.
 *
 * @param clause linked to it or to anything inside it, in the version before the public
 * @param standing how far they are handled
 * @param outcome decided so by the answer that holds now
 * @param stance as the program reads it
 * @param channel the way the comment came in
 * @param contactPoint brought in by that contact point itself
 * @param assignee in the hands of that user
 * @param group in that group
 * @param receivedOn of comments received on that day, in China
 */
public record OpinionFilter(
        ConsultationId consultation,
        @Nullable ProvisionId clause,
        @Nullable Standing standing,
        @Nullable AnswerOutcome outcome,
        @Nullable Stance stance,
        @Nullable Channel channel,
        @Nullable ContactPointId contactPoint,
        @Nullable String assignee,
        @Nullable GroupId group,
        @Nullable LocalDate receivedOn) {

    /** How far an opinion is handled. */
    public enum Standing {
        /** 未关联条文. */
        UNLINKED,
        /** 待处理: no decision yet. */
        UNDECIDED,
        /** 已决定. */
        DECIDED,
        /** 待公布: decided, and the answer that holds is not published. */
        UNPUBLISHED,
        /** 已公布. */
        PUBLISHED,
        /** 采纳未落实: adopted, wholly or partly, without a change of the text behind it. */
        WITHOUT_CHANGE,
        /** 未分办: not decided and in nobody's hands. */
        UNASSIGNED,
        /** 逾期: not decided, and the last day is past. */
        OVERDUE
    }

    /** All opinions of a consultation. */
    public static OpinionFilter of(ConsultationId consultation) {
        return new OpinionFilter(consultation, null, null, null, null, null, null, null, null, null);
    }

    /** The same, on one clause and whatever is inside it. */
    public OpinionFilter on(ProvisionId asked) {
        return new OpinionFilter(
                consultation, asked, standing, outcome, stance, channel, contactPoint, assignee, group, receivedOn);
    }

    /** The same, handled so far. */
    public OpinionFilter standing(Standing asked) {
        return new OpinionFilter(
                consultation, clause, asked, outcome, stance, channel, contactPoint, assignee, group, receivedOn);
    }

    /** The same, in the hands of one user. */
    public OpinionFilter of(String user) {
        return new OpinionFilter(
                consultation, clause, standing, outcome, stance, channel, contactPoint, user, group, receivedOn);
    }

    /** The same, in one group. */
    public OpinionFilter in(GroupId asked) {
        return new OpinionFilter(
                consultation, clause, standing, outcome, stance, channel, contactPoint, assignee, asked, receivedOn);
    }
}
