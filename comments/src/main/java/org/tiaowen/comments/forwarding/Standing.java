package org.tiaowen.comments.forwarding;

/** How a comment stands where it is. */
public enum Standing {
    /** 待上报: it waits for the point to forward it or to keep it back. */
    WAITING,
    /** 退回补正: a station above gave it back for correction; it waits again. */
    RETURNED,
    /** 不上报: the point keeps it back, with a reason; it can be forwarded later. */
    KEPT_BACK,
    /** 已送达: it is with the committee. */
    ARRIVED
}
