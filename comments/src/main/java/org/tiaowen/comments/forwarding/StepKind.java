package org.tiaowen.comments.forwarding;

/** What was done with a comment on its way. */
public enum StepKind {
    /** 上报: sent on to the station above. */
    FORWARDED,
    /** 归纳上报: sent on to the station above within a summary. */
    SUMMARISED,
    /** 不上报: kept where it is. */
    KEPT_BACK,
    /** 退回: given back to the station it came from. */
    RETURNED,
    /** 调取: taken up by the committee from a point where nobody is left to send it on. */
    FETCHED
}
