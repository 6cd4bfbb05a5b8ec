package org.tiaowen.comments.feedback;

/**
 * Round — 两次评价: what is evaluated. After 《重庆市人大代表建议批评和意见工作条例》 第二十七条、第二十八条.
 */
public enum Round {
    /** 第一次评价: the answer. */
    ANSWER(1),
    /** 第二次评价: what became of what the answer promised. */
    CARRYING_OUT(2);

    private final int number;

    Round(int number) {
        this.number = number;
    }

    /** 1 or 2. */
    public int number() {
        return number;
    }

    static Round of(int number) {
        return number == 1 ? ANSWER : CARRYING_OUT;
    }
}
