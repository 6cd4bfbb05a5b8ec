package org.tiaowen.comments.grouping;

/** How a member of a group is related to the representative, the closest first. */
public enum GroupRelation {
    /** 同文: the same words but for punctuation, width, script, greeting and signature. */
    SAME_TEXT(0),
    /** 近文: one text, edited. */
    NEAR_TEXT(1_000),
    /** 套文: made from the same template: cut, in another order, with words of one's own, with other words for the same. */
    CAMPAIGN(2_000),
    /** 同诉求: the same demand on the same matter at the same place, in other words. */
    SAME_DEMAND(3_000),
    /** 人工归入: a person put it there. */
    ADDED_BY_PERSON(4_000);

    private final int distance;

    GroupRelation(int distance) {
        this.distance = distance;
    }

    /** For sorting members: the smaller, the closer. */
    int distance() {
        return distance;
    }
}
