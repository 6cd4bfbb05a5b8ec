package org.tiaowen.drafting.articles;

/**
 * The level of a provision; 编章节条款项目 for regulations (立法法 第六十五条), 一、（一） for decisions.
 *
 * <p>The order of the constants is the order of nesting, from the widest to the narrowest.
 */
public enum Level {
    /** 编. */
    BOOK,
    /** 分编. */
    SUBBOOK,
    /** 章. */
    CHAPTER,
    /** 节. */
    SECTION,
    /** 条. */
    ARTICLE,
    /** The heading 一、 of a decision. */
    HEADING,
    /** The point （一） of a decision. */
    POINT,
    /** 款, unnumbered: one paragraph of an article, a heading or a point; or a paragraph that fits nowhere else. */
    PARAGRAPH,
    /** 项, （一）. */
    ITEM,
    /** 目, 1. */
    SUBITEM,
    /** 序言, or the lead-in of a decision that ends 作出如下决定：. */
    PREAMBLE,
    /** 施行条款 of a decision: 本决定自公布之日起施行。 */
    EFFECTIVE,
    /** 署名 and date at the end. */
    SIGNATURE,
    /** 附件, 附表. */
    ANNEX,
    /** A table inside an annex. */
    TABLE
}
