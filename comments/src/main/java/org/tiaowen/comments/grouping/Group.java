package org.tiaowen.comments.grouping;

import java.util.List;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Group — 意见组: opinions of one consultation that say the same. An opinion unlike all others is a group of one.
 *
 * @param representative the opinion that stands for the group: the one nearest to all others, or a person's choice
 * @param chosenByPerson whether a person chose the representative
 * @param members all of them, the representative first, then the closest; the first {@link Groups#MOST_MEMBERS_SHOWN}
 */
public record Group(
        GroupId id,
        ConsultationId consultation,
        OpinionId representative,
        boolean chosenByPerson,
        GroupCounts counts,
        List<GroupMember> members) {

    public Group {
        members = List.copyOf(members);
    }
}
