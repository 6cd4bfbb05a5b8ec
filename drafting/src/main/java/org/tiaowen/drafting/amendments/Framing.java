package org.tiaowen.drafting.amendments;

/**
 * A part of an instrument that tells to change nothing, but was understood.
 *
 * @param passage whole lines
 */
public record Framing(Role role, Passage passage) {

    /** What such a part is. */
    public enum Role {
        /** 标题. */
        TITLE,
        /** 题注 and what announces the instrument: who passed it when, number of the announcement. */
        ADOPTION,
        /** …决定对《…》作如下修改：. */
        PREAMBLE,
        /** 一、对《…》作出修改: the instructions under it concern that law. */
        LAW_HEADING,
        /** 对部分条文作以下修改：. */
        LEAD_IN,
        /** A provision of the decision itself, which the law does not take up. */
        OWN_PROVISION,
        /** 本决定自…起施行. */
        EFFECTIVE,
        /** 《…》根据本决定作相应修改，重新公布; 条文顺序作相应调整. */
        CLOSING,
        /** 署名 and date. */
        SIGNATURE
    }
}
