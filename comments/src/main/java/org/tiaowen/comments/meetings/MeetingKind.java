package org.tiaowen.comments.meetings;

/** What kind of meeting it was. */
public enum MeetingKind {
    /** 座谈会. */
    SYMPOSIUM,
    /** 论证会. */
    EXPERT_MEETING,
    /** 听证会. */
    HEARING,
    /** 代表接待: deputies receive the public. */
    RECEPTION,
    /** 院坝会、板凳会: residents in their own neighbourhood. */
    NEIGHBOURHOOD,
    /** 其他. */
    OTHER
}
