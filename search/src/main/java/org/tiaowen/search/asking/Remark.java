package org.tiaowen.search.asking;

import org.tiaowen.search.language.Span;

/**
 * Something to say about a question, in plain words for whoever asked.
 *
 * @param kind what it is
 * @param span where in {@link Understood#text()}
 * @param words what it is about: the unknown field, the missing law
 * @param instead what could be typed instead, the whole box; empty where nothing is proposed
 */
public record Remark(Kind kind, Span span, String words, String instead) {

    /** The kinds; the pages have a sentence for each. */
    public enum Kind {
        /** Cut off behind {@value Understood#LONGEST} characters. */
        TOO_LONG,
        /** More than {@value BoxReading#MOST_PARTS} parts; the rest is taken as words. */
        TOO_MANY_PARTS,
        /** A quotation mark or 《 without its partner is passed over. */
        NOT_CLOSED,
        /** Nothing between the quotation marks, behind the minus or behind the colon. */
        EMPTY,
        /** What looks like a field is none; taken as words. */
        UNKNOWN_FIELD,
        /** Behind 条: stands no number. */
        NO_NUMBER,
        /** Behind 施行: stands no date. */
        NO_DATE,
        /** The end of a span of time or numbers lies before its beginning; taken the other way round. */
        TURNED,
        /** No law can have an article with that number. */
        NO_SUCH_NUMBER,
        /** Only exclusions: everything else is shown. */
        ONLY_EXCLUDED,
        /** Only punctuation: everything is shown. */
        NO_WORDS,
        /** No law is called so. */
        UNKNOWN_LAW,
        /** The law is there, the number is not. */
        NO_SUCH_CLAUSE,
        /** Perhaps mistyped. */
        SPELLING,
        /** Nothing says it exactly so; found are clauses with the words in any order. */
        PHRASE_LOOSENED,
        /** The field means nothing where was searched. */
        FIELD_NOT_HERE,
        /** More laws are called so than are ranked first for it. */
        MANY_NAMED,
        /** Opinions say so on more clauses than are looked through. */
        SAID_OF_MANY,
        /** The number stands in more clauses than opinions are looked up for. */
        MANY_CITED
    }

    /** The same remark with a proposal. */
    public Remark instead(String box) {
        return new Remark(kind, span, words, box);
    }
}
