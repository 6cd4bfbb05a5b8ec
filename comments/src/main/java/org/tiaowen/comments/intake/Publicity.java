package org.tiaowen.comments.intake;

/**
 * Publicity — 公开状态: whether the public sees a comment. Every comment has exactly one, so that received = published +
 * withheld + pending.
 */
public enum Publicity {
    /** 待审核: nobody has looked at it yet. */
    PENDING,
    /** 已公开: everybody reads its masked words. */
    PUBLISHED,
    /** 不予公开: kept from the public, for a reason that is kept with it. */
    WITHHELD
}
