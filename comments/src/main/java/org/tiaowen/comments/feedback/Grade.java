package org.tiaowen.comments.feedback;

/** Grade — 满意度. */
public enum Grade {
    /** 满意. */
    SATISFIED("满意"),
    /** 基本满意. */
    BASICALLY_SATISFIED("基本满意"),
    /** 不满意. */
    DISSATISFIED("不满意");

    private final String printed;

    Grade(String printed) {
        this.printed = printed;
    }

    /** The Chinese term, as it stands in exported tables. */
    public String printed() {
        return printed;
    }
}
