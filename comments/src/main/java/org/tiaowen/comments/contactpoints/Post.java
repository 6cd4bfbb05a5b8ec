package org.tiaowen.comments.contactpoints;

/** What a member of staff is at a contact point. */
public enum Post {
    /** 负责人. */
    LEADER,
    /** 联络员. */
    LIAISON,
    /** 信息员. */
    INFORMATION_OFFICER
}
