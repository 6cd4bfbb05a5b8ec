package org.tiaowen.comments.placements;

/** What became of the clause a link is on, from the version before the public to a later one. */
public enum PlacementStatus {
    /** 未变: same words, same number. */
    KEPT,
    /** 移动: same words under another number or at another place. */
    MOVED,
    /** 修改: other words, wherever the clause stands now. */
    KEPT_CHANGED,
    /** 合并: made one with other clauses. */
    MERGED,
    /** 拆分: several clauses took its words over, and a person says which of them are meant. */
    SPLIT,
    /** 删去: no clause is left of it. */
    SOURCE_DELETED,
    /** 对应存疑: the alignment of the versions was not sure, and nobody has said yet. */
    AMBIGUOUS;

    /** Whether a person is asked. */
    public boolean asksAPerson() {
        return switch (this) {
            case KEPT, MOVED, KEPT_CHANGED, MERGED -> false;
            case SPLIT, SOURCE_DELETED, AMBIGUOUS -> true;
        };
    }
}
