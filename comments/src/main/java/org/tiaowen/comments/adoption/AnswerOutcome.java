package org.tiaowen.comments.adoption;

/** What was decided on an opinion. */
public enum AnswerOutcome {
    /** 采纳. */
    ADOPTED,
    /** 部分采纳. */
    PARTLY_ADOPTED,
    /** 未采纳. */
    NOT_ADOPTED
}
