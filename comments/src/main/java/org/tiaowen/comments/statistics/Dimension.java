package org.tiaowen.comments.statistics;

/** What a slice can be told apart by. */
public enum Dimension {
    /**
     * 条款, on every level: an opinion on two clauses counts on each, and once on what holds both; the last sheet is of what is
     * linked to none.
     */
    CLAUSE,
    /** 联系点, each with everything under it; the last sheet is of what no contact point brought in. */
    CONTACT_POINT,
    /** 渠道. */
    CHANNEL,
    /** 提出人类别. */
    PERSON_KIND,
    /** 日期, on which the comments were received. */
    DAY
}
