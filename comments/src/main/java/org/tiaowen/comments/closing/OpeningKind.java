package org.tiaowen.comments.closing;

/** What keeps the processing of a consultation from being closed. */
public enum OpeningKind {
    /** 征求意见尚未截止: comments are still received; the one row is the consultation. */
    STILL_RECEIVING,
    /** 批量导入未完成. */
    BATCHES_RUNNING,
    /** 意见尚未解析; one that only waits for a newer edition of the linker is not open: what it finds opens the processing. */
    COMMENTS_NOT_ANALYSED,
    /** 逐级上报途中. */
    COMMENTS_IN_THE_CHAIN,
    /** 待审核公开. */
    COMMENTS_TO_MODERATE,
    /** 安放尚未算出: a later version is not worked out yet. */
    VERSIONS_NOT_PLACED,
    /** 条款去向待确认. */
    PLACEMENTS_OPEN,
    /** 意见点尚无处理决定. */
    OPINIONS_WITHOUT_DECISION,
    /** 答复尚未公布. */
    ANSWERS_NOT_PUBLISHED
}
