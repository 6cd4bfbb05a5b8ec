package org.tiaowen.comments.statistics;

/** What a measure counts. */
public enum Unit {
    /** 条文: articles that were changed because somebody spoke. */
    ARTICLE,
    /** 意见件: comments. */
    COMMENT,
    /** 人: persons, told apart by the contact they left; a comment without any counts as one. */
    PERSON,
    /** 意见点: opinions. */
    OPINION,
    /** 不同的意见: opinions that say the same counted once. */
    GROUP
}
