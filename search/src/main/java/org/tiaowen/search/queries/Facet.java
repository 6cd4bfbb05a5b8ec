package org.tiaowen.search.queries;

import java.util.List;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.index.DocumentFields;

/** Facet — 分面: what hits are counted and narrowed by. */
public enum Facet {
    /** 来源: drafts, or the library of existing law. */
    ORIGIN,
    /** 文种. */
    KIND,
    /** 制定机关. */
    ORGAN,
    /** 年份. */
    YEAR,
    /** 时效. */
    VALIDITY,
    /** 审议阶段. */
    STAGE,
    /** 征求意见, of opinions. */
    CONSULTATION,
    /** 联系点, of opinions. */
    CONTACT_POINT,
    /** 来源渠道, of opinions. */
    CHANNEL,
    /** 态度, of opinions. */
    STANCE,
    /** 办理结果, of opinions; for the public only what is published. */
    DECISION;

    /** Those of clauses, in the order of a page. */
    public static final List<Facet> OF_CLAUSES = List.of(ORIGIN, VALIDITY, KIND, ORGAN, YEAR, STAGE);

    /** Those of comments, in the order of a page. */
    public static final List<Facet> OF_COMMENTS = List.of(CONSULTATION, STANCE, DECISION, CHANNEL, CONTACT_POINT);

    /** Of each facet these many values are shown, the most frequent. */
    public static final int MOST_VALUES = Inquiry.MOST_VALUES;

    /**
     * The value that stands for hits without one: no organ is named, the year is not known, a law in force is at no
     * stage, nothing has been decided. Hits can be narrowed by it like by any other.
     */
    public String nameless() {
        return this == YEAR ? "0" : "";
    }

    /** Whether there are hits without a value. */
    private boolean mayLack() {
        return switch (this) {
            case ORGAN, YEAR, STAGE, CONTACT_POINT, STANCE, DECISION -> true;
            case ORIGIN, KIND, VALIDITY, CONSULTATION, CHANNEL -> false;
        };
    }

    Inquiry.Counted counted(Reader reader) {
        return new Inquiry.Counted(field(reader), mayLack() ? nameless() : null);
    }

    /** What the hits with that value are like. */
    Condition with(String value, Reader reader) {
        Condition so = new Condition.OneOf(field(reader), List.of(value));
        return value.equals(nameless())
                ? new Condition.All(
                        List.of(), List.of(so, new Condition.Not(new Condition.Has(field(reader)))), List.of())
                : so;
    }

    String field(Reader reader) {
        return switch (this) {
            case ORIGIN -> DocumentFields.ORIGIN;
            case KIND -> DocumentFields.KIND;
            case ORGAN -> DocumentFields.ORGAN;
            case YEAR -> DocumentFields.YEAR;
            case VALIDITY -> DocumentFields.VALIDITY;
            case STAGE -> DocumentFields.STAGE;
            case CONSULTATION -> DocumentFields.CONSULTATION;
            case CONTACT_POINT -> DocumentFields.CONTACT_POINT;
            case CHANNEL -> DocumentFields.SOURCE;
            case STANCE -> DocumentFields.STANCES;
            case DECISION -> reader == Reader.STAFF ? DocumentFields.DECISIONS : DocumentFields.PUBLISHED_DECISIONS;
        };
    }
}
