package org.tiaowen.comments.worklists;

import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.grouping.GroupCounts;
import org.tiaowen.comments.grouping.GroupId;

/**
 * A group in a list; an opinion that is not grouped yet stands for itself.
 *
 * @param id null while the opinion is not grouped
 * @param representative the opinion that stands for it
 * @param counts of the whole group
 * @param opinions how many of its opinions the filter means
 * @param undecided how many of these have no decision
 */
public record GroupRow(
        @Nullable GroupId id, OpinionRow representative, GroupCounts counts, long opinions, long undecided) {}
