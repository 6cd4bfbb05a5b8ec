package org.tiaowen.comments.renditions;

/** What was done to the words. */
public enum RenditionKind {
    /** 整理: the words of one comment, put into order. */
    EDITED,
    /** 归纳: what several comments have in common, or one in short. */
    SUMMARISED,
    /** 翻译: the words of one comment in another language. */
    TRANSLATED
}
