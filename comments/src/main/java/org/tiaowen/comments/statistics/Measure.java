package org.tiaowen.comments.statistics;

import java.util.EnumMap;
import java.util.Map;

/**
 * What can be counted, effects before volume. The condition is SQL over the columns of {@link Facts}.
 */
public enum Measure {
    /** 修改条文: articles changed in later versions to carry opinions out. */
    ARTICLES_CHANGED(Unit.ARTICLE, "carried_version is not null and outcome in ('ADOPTED', 'PARTLY_ADOPTED')"),
    /** 已落实: adopted, wholly or partly, with the change that carried it out. */
    CARRIED_OUT(Unit.OPINION, "carried_version is not null and outcome in ('ADOPTED', 'PARTLY_ADOPTED')"),
    /** 未见修改: adopted, wholly or partly, without a change behind it. */
    LACKING_CHANGE(Unit.OPINION, "carried_version is null and outcome in ('ADOPTED', 'PARTLY_ADOPTED')"),
    /** 采纳. */
    ADOPTED(Unit.OPINION, "outcome = 'ADOPTED'"),
    /** 部分采纳. */
    PARTLY_ADOPTED(Unit.OPINION, "outcome = 'PARTLY_ADOPTED'"),
    /** 已有规定. */
    ALREADY_PROVIDED(Unit.OPINION, "outcome = 'ALREADY_PROVIDED'"),
    /** 未采纳. */
    NOT_ADOPTED(Unit.OPINION, "outcome = 'NOT_ADOPTED'"),
    /** 转有关部门. */
    REFERRED(Unit.OPINION, "outcome = 'REFERRED'"),
    /** 未处理: nobody decided. */
    UNDECIDED(Unit.OPINION, "outcome is null"),
    /** 已答复: an answer is published. */
    ANSWERED(Unit.OPINION, "published_revision is not null"),
    /** 未答复: none is. */
    UNANSWERED(Unit.OPINION, "published_revision is null"),
    /** 待公布: the newest answer is a draft. */
    DRAFTED(Unit.OPINION, "outcome is not null and published_revision is distinct from revision"),
    /** 第一次评价：满意. */
    SATISFIED_1(Unit.OPINION, "grade_1 = 'SATISFIED'"),
    /** 第一次评价：基本满意. */
    BASICALLY_SATISFIED_1(Unit.OPINION, "grade_1 = 'BASICALLY_SATISFIED'"),
    /** 第一次评价：不满意. */
    DISSATISFIED_1(Unit.OPINION, "grade_1 = 'DISSATISFIED'"),
    /** 第一次评价：未收回. */
    NOT_EVALUATED_1(Unit.OPINION, "published_revision is not null and grade_1 is null"),
    /** 已开启第二次评价: what became of the answer was reported. */
    REPORTED(Unit.OPINION, "reported"),
    /** 第二次评价：满意. */
    SATISFIED_2(Unit.OPINION, "grade_2 = 'SATISFIED'"),
    /** 第二次评价：基本满意. */
    BASICALLY_SATISFIED_2(Unit.OPINION, "grade_2 = 'BASICALLY_SATISFIED'"),
    /** 第二次评价：不满意. */
    DISSATISFIED_2(Unit.OPINION, "grade_2 = 'DISSATISFIED'"),
    /** 第二次评价：未收回. */
    NOT_EVALUATED_2(Unit.OPINION, "reported and grade_2 is null"),
    /** 已关联条款. */
    LINKED(Unit.OPINION, "linked"),
    /** 未关联条款. */
    UNLINKED(Unit.OPINION, "not linked"),
    /** 支持. */
    SUPPORTING(Unit.OPINION, "stance = 'SUPPORT'"),
    /** 反对. */
    OPPOSING(Unit.OPINION, "stance = 'OPPOSE'"),
    /** 建议修改. */
    SUGGESTING(Unit.OPINION, "stance = 'SUGGEST'"),
    /** 询问. */
    ASKING(Unit.OPINION, "stance = 'ASK'"),
    /** 立场不明, and what was not read for its stance yet. */
    STANCE_UNCLEAR(Unit.OPINION, "coalesce(stance, 'UNCLEAR') = 'UNCLEAR'"),
    /** 不同的意见. */
    DISTINCT(Unit.GROUP, "true"),
    /** 意见点. */
    OPINIONS(Unit.OPINION, "true"),
    /** 提出意见的人. */
    PERSONS(Unit.PERSON, "true"),
    /** 未留联系方式: comments counted as one person each, for nothing tells their authors apart. */
    PERSONS_UNKNOWN(Unit.COMMENT, "not person_known"),
    /** 收到. */
    RECEIVED(Unit.COMMENT, "true"),
    /** 已公开. */
    PUBLISHED(Unit.COMMENT, "publicity = 'PUBLISHED'"),
    /** 不予公开. */
    WITHHELD(Unit.COMMENT, "publicity = 'WITHHELD'"),
    /** 待审核. */
    PENDING(Unit.COMMENT, "publicity = 'PENDING'");

    private static final Map<Measure, Long> BITS = bits();

    private final Unit unit;
    private final String condition;

    Measure(Unit unit, String condition) {
        this.unit = unit;
        this.condition = condition;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    String condition() {
        return condition;
    }

    /** One bit of a long, each measure another, the first the lowest. */
    long bit() {
        return BITS.getOrDefault(this, 0L);
    }

    private static Map<Measure, Long> bits() {
        Map<Measure, Long> bits = new EnumMap<>(Measure.class);
        for (Measure measure : values()) {
            bits.put(measure, 1L << bits.size());
        }
        return bits;
    }

    boolean isOfComments() {
        return unit == Unit.COMMENT || unit == Unit.PERSON;
    }
}
