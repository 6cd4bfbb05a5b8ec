package org.tiaowen.comments.grouping;

import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * An opinion in a group.
 *
 * @param relation to the representative; null for the representative itself
 * @param reason why it is in the group, in words
 */
public record GroupMember(
        OpinionId opinion, CommentId comment, @Nullable GroupRelation relation, String reason) {}
