package org.tiaowen.comments.contactpoints;

/** What kind of place collects comments. A city has no point of its own: above all of them stands the committee. */
public enum ContactPointKind {
    /** 区县: the standing committee of a district, over its contact points. */
    DISTRICT(0),
    /** 基层立法联系点. */
    CONTACT_POINT(1),
    /** 代表之家、代表站、代表点: where deputies receive the public. */
    DEPUTY_STATION(1),
    /** 信息采集点: where information officers of a contact point collect. */
    COLLECTION_POINT(2);

    private final int tier;

    ContactPointKind(int tier) {
        this.tier = tier;
    }

    /** Whether a place of this kind may report to one of the other: to one of its own tier or of a higher one. */
    public boolean mayStandUnder(ContactPointKind parent) {
        return parent.tier <= tier;
    }
}
