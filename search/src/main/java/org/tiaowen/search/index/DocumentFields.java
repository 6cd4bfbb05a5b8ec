package org.tiaowen.search.index;

/** The names of the fields in the index, where they are written and where they are asked for. */
public final class DocumentFields {

    /** The number of the reading that wrote the document; in every index. */
    static final String READING = "reading";

    /** What the database said when the document was written, as a hash; in every index. */
    static final String CONTENT = "content";

    /** All fields as they were written, as a hash; in every index. */
    static final String WRITTEN = "written";

    /** The key of {@link IndexKind} the document belongs to; in every index. */
    public static final String KEY = "key";

    /** The draft a comment is on; for clauses see {@link #WORK}. */
    public static final String DRAFT = "draft";

    /** The text: a version of a draft, or a dated text of a law. */
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

    /** Ids of the 款 and 项 of the clause, which comments are linked to. */
    public static final String PART_IDS = "part_ids";

    /** Counts the clauses of a text, from 0. */
    public static final String POSITION = "position";

    public static final String CREATED_AT = "created_at";

    /** DRAFT or LAW, as {@link IndexedText.Origin}. */
    public static final String ORIGIN = "origin";

    /** The draft or the law whose text it is: what its dated texts have in common. */
    public static final String WORK = "work";

    /** Work and clause together: the same for one clause in all texts of its work, to fold hits by. */
    public static final String CLAUSE_OF_WORK = "clause_of_work";

    public static final String ORGAN = "organ";

    /** As {@link IndexedText.Validity}. */
    public static final String VALIDITY = "validity";

    /** The name of the version a draft has reached; of a law nothing. */
    public static final String STAGE = "stage";

    /** When it was adopted or fixed, a day. */
    public static final String DATE = "date";

    /** The year of {@link #DATE}. */
    public static final String YEAR = "year";

    public static final String IN_FORCE_FROM = "in_force_from";

    /** The same for clauses whose words are the same, whatever their number, punctuation and script. */
    public static final String TEXT_HASH = "text_hash";

    /** The articles of other laws that the clause cites, each as {@link #cited} names it. */
    public static final String CITES = "cites";

    /** The terms the clause defines: 本条例所称停车泊位，是指…. */
    public static final String DEFINES = "defines";

    public static final String COMMENT = "comment";
    public static final String WITHHELD = "withheld";
    public static final String CONSULTATION = "consultation";
    public static final String CLAUSES = "clauses";
    public static final String SOURCE = "source";
    public static final String CONTACT_POINT = "contact_point";
    public static final String RECEIVED_AT = "received_at";

    /** What the opinions of the comment want, each once. */
    public static final String STANCES = "stances";

    /** What was decided on its opinions, each once; for staff, for it may not be published yet. */
    public static final String DECISIONS = "decisions";

    /** What was decided and everybody may know, each once. */
    public static final String PUBLISHED_DECISIONS = "published_decisions";

    /** The reasons of published answers, the text and its terms. */
    public static final String ANSWERS = "answers";

    public static final String ANSWER_WORDS = "answer_words";
    public static final String ANSWER_BIGRAMS = "answer_bigrams";

    private DocumentFields() {}

    /** An article of a law, by whatever of its names that law is cited; {@code suffix} is 1 for 第十二条之一. */
    public static String cited(String title, int article, int suffix) {
        return FoldedTitle.of(title) + "#" + article + (suffix == 0 ? "" : "." + suffix);
    }
}
