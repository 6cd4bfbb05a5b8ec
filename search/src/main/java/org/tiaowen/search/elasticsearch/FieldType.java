package org.tiaowen.search.elasticsearch;

/** What can be done with a field of an index. */
public enum FieldType {
    /** Text as people read it, cut by the built-in {@code standard} analyzer: single characters for Chinese. */
    TEXT,
    /** Terms that we joined with blanks, split again by the built-in {@code whitespace} analyzer. */
    TERMS,
    /** A value to filter by, compared as a whole. */
    KEYWORD,
    /** A whole number. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** A moment, in ISO 8601. */
    MOMENT,
    /** A structure, kept and given back, never searched. */
    STORED,
    /** A value, kept and given back, never searched. */
    UNSEARCHED
}
