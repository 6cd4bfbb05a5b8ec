package org.tiaowen.search.queries;

import java.util.List;
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
