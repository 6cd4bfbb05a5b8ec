package org.tiaowen.drafting.library;

/** 时效性 — whether a dated text applies. */
public enum Validity {
    /** 现行有效. */
    IN_FORCE,
    /** 已修改: a later text has taken its place. */
    AMENDED,
    /** 已废止. */
    REPEALED,
    /** 尚未施行. */
    NOT_YET,
    /** 时效不详: neither the text nor who brought it in tells. */
    UNKNOWN
}
