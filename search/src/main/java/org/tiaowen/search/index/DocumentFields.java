package org.tiaowen.search.index;

/** The names of the fields in the index, where they are written and where they are asked for. */
public final class DocumentFields {

    /** The number of the reading that wrote the document; in every index. */
    static final String READING = "reading";

    public static final String DRAFT = "draft";
    public static final String VERSION = "version";
    public static final String PUBLISHED = "published";
    public static final String TEXT = "text";
    public static final String WORDS = "words";
    public static final String BIGRAMS = "bigrams";

    public static final String CLAUSE = "clause";
    public static final String VERSION_NUMBER = "version_number";
    public static final String VERSION_LABEL = "version_label";
    public static final String LATEST = "latest";
    public static final String LATEST_PUBLIC = "latest_public";
    public static final String KIND = "kind";
    public static final String LEVEL = "level";
    public static final String NUMBER = "number";
    public static final String ARTICLE = "article";
    public static final String SUFFIX = "suffix";
    public static final String TITLE = "title";
    public static final String TITLE_WORDS = "title_words";
    public static final String TITLE_BIGRAMS = "title_bigrams";
    public static final String HEADINGS = "headings";
    public static final String CAPTION = "caption";
    public static final String HEADING_WORDS = "heading_words";
    public static final String HEADING_BIGRAMS = "heading_bigrams";
    public static final String PARTS = "parts";
    public static final String CREATED_AT = "created_at";

    public static final String COMMENT = "comment";
    public static final String WITHHELD = "withheld";
    public static final String CONSULTATION = "consultation";
    public static final String CLAUSES = "clauses";
    public static final String SOURCE = "source";
    public static final String CONTACT_POINT = "contact_point";
    public static final String RECEIVED_AT = "received_at";

    private DocumentFields() {}
}
