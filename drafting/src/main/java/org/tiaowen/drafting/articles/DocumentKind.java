package org.tiaowen.drafting.articles;

/** What kind of instrument a text is; decides which numberings are right in it. */
public enum DocumentKind {
    /** 条例、办法、规定、法: articles, perhaps in books, chapters and sections. */
    REGULATION,
    /** 决定、决议: headings 一、 and points （一） that run through the whole document. */
    DECISION
}
