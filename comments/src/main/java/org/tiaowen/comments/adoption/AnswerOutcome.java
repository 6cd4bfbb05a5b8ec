package org.tiaowen.comments.adoption;

/** What was decided on an opinion. */
public enum AnswerOutcome {
    /** 采纳. */
    ADOPTED("采纳"),
    /** 部分采纳. */
    PARTLY_ADOPTED("部分采纳"),
    /** 已有规定: a clause, here or elsewhere, says so already. */
    ALREADY_PROVIDED("已有规定"),
    /** 未采纳. */
    NOT_ADOPTED("未采纳"),
    /** 转有关部门: another body has to decide. */
    REFERRED("转有关部门");

    private final String printed;

    AnswerOutcome(String printed) {
        this.printed = printed;
    }

    /** The Chinese term, as it stands in exported tables. */
    public String printed() {
        return printed;
    }

    /** Whether it promises a change of the text. */
    public boolean promisesChange() {
        return this == ADOPTED || this == PARTLY_ADOPTED;
    }
}
