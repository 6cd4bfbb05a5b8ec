package org.tiaowen.comments.digests;

/** Stance — 立场: what an opinion wants of the text. */
public enum Stance {
    /** 支持. */
    SUPPORT,
    /** 反对. */
    OPPOSE,
    /** 建议修改. */
    SUGGEST,
    /** 询问. */
    ASK,
    /** 不明: nothing in it says so, or it says both. */
    UNCLEAR
}
