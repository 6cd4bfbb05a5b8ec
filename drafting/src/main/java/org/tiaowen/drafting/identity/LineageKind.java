package org.tiaowen.drafting.identity;

/** What became of a clause from one text to the next. */
public enum LineageKind {
    /** 未变: same words, same number, same chapter. */
    UNCHANGED,
    /** 修改: other words, wherever it stands now. */
    AMENDED,
    /** 条序调整: same words under another number. */
    RENUMBERED,
    /** 移动: same words in another chapter, or in another article. */
    MOVED,
    /** 拆分: one of several clauses that were one before. */
    SPLIT,
    /** 合并: one of several clauses that are one now. */
    MERGED,
    /** 删去: nothing of it is left as a clause. */
    DELETED,
    /** 增加: there was no such clause before. */
    NEW;

    /** What the same relation is when told from the new text to the old one. */
    LineageKind inverted() {
        return switch (this) {
            case UNCHANGED, AMENDED, RENUMBERED, MOVED -> this;
            case SPLIT -> MERGED;
            case MERGED -> SPLIT;
            case DELETED -> NEW;
            case NEW -> DELETED;
        };
    }
}
