package org.tiaowen.drafting.citations;

import java.util.List;

/**
 * A citation as it is written, before it is resolved.
 *
 * @param base what its steps start from
 * @param count how many are meant by a relative form: 2 in 前两款
 * @param source whose clause it is
 */
record Mention(int start, int end, Base base, int count, List<Step> steps, Source source) {

    enum Base {
        /** Begins with a book, chapter, article or annex. */
        ABSOLUTE,
        /** 第三款 alone. */
        OPEN,
        /** 本条. */
        THIS_ARTICLE,
        /** 前条. */
        PREVIOUS_ARTICLE,
        /** 本款. */
        THIS_PARAGRAPH,
        /** 前款, 前两款. */
        PREVIOUS_PARAGRAPH,
        /** 前项. */
        PREVIOUS_ITEM,
        /** 该条, 同条. */
        SAME_ARTICLE,
        /** 该款, 同款. */
        SAME_PARAGRAPH
    }

    /**
     * Whose clause is cited.
     *
     * @param title the name of the other text, empty for this one
     */
    record Source(Kind kind, String title) {
        enum Kind {
            /** Nothing is said. */
            UNSTATED,
            /** 本条例, 草案. */
            OWN,
            /** 《民法典》. */
            OTHER,
            /** 该法: the one spoken of before. */
            SPOKEN_OF
        }

        static final Source UNSTATED = new Source(Kind.UNSTATED, "");
        static final Source OWN = new Source(Kind.OWN, "");
        static final Source SPOKEN_OF = new Source(Kind.SPOKEN_OF, "");

        static Source other(String title) {
            return new Source(Kind.OTHER, title);
        }
    }
}
