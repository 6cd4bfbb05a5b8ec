package org.tiaowen.app.account;

/** What a member of staff does here. An account can have several roles; the public has none and needs no account. */
public enum Role {
    /** 管理员: accounts, contact points, the state of the system. */
    ADMINISTRATOR,
    /** 起草人员: drafts, versions, consultations, the handling of opinions. */
    DRAFTER,
    /** 基层立法联系点工作人员: enters comments gathered on the spot. */
    CONTACT_POINT,
    /** 审核人员: decides what the public sees of the comments, reads originals for that. */
    MODERATOR,
    /** 专家: searches clauses and comments. */
    EXPERT
}
