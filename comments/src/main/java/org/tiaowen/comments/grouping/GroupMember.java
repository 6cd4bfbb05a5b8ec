package org.tiaowen.comments.grouping;

import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * An opinion in a group.
 *
 * @param relation to the text the group was found by, which the representative has unless a person chose another
 * @param reason why it is in the group, in words
 */
public record GroupMember(OpinionId opinion, CommentId comment, GroupRelation relation, String reason) {}
