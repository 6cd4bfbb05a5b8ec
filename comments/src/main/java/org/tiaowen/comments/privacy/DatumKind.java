package org.tiaowen.comments.privacy;

/** Kinds of personal data — 个人信息: what alone or with little else leads to one person. */
public enum DatumKind {
    /** 姓名. */
    NAME,
    /** 手机号码. */
    MOBILE,
    /** 固定电话. */
    TELEPHONE,
    /** 身份证件号码: a citizen's identity number (GB 11643), a passport or a military pass. */
    IDENTITY_NUMBER,
    /** 统一社会信用代码 (GB 32100): of a business that is one person. */
    CREDIT_CODE,
    /** 银行卡号. */
    BANK_CARD,
    /** 机动车号牌 (GA 36). */
    PLATE,
    /** 电子邮箱. */
    EMAIL,
    /** 微信号、QQ号. */
    ACCOUNT,
    /** 住址: from the number of the house on. */
    ADDRESS,
    /** What a person masked by hand. */
    OTHER
}
