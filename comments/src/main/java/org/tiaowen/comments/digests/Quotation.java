package org.tiaowen.comments.digests;

import org.tiaowen.comments.grouping.GroupCounts;
import org.tiaowen.comments.grouping.GroupId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * An opinion quoted word for word, masked, because it stands for others.
 *
 * @param group the group it represents
 * @param counts of that group
 */
public record Quotation(
        OpinionId opinion, CommentId comment, String words, Stance stance, GroupId group, GroupCounts counts) {}
