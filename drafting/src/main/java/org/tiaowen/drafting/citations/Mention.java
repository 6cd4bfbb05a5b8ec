package org.tiaowen.drafting.citations;

import java.util.List;

/**
 * A citation as it is written, before it is resolved.
 *
 * @param start of the first character, the name of the instrument included
 * @param source whose clauses are named
 * @param elements the clauses named, in order; never empty
 */
record Mention(int start, int end, Source source, List<Element> elements) {

    Mention {
        elements = List.copyOf(elements);
    }

    /**
     * One element of a list: 第三条第二款, 前款第一项, or the 第三款 in 第二条第一款、第三款, which has its 第二条 here again.
     *
     * @param anchor what the steps start from
     * @param steps from the widest to the narrowest
     */
    record Element(Anchor anchor, List<Step> steps) {
        Element {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What the steps of a citation start from.
     *
     * @param unit the unit a relative form counts: 款 in 前款; of no meaning where the kind is not relative
     * @param count how many are meant: 2 in 前两款; 0 where the form does not count
     */
    record Anchor(From from, Unit unit, int count) {
        enum From {
            /** Begins with a book, chapter, article or annex. */
            ABSOLUTE,
            /** 第三款 alone. */
            OPEN,
            /** 本条, 本款, 本章. */
            THIS,
            /** 前条, 前两款. */
            PREVIOUS,
            /** 以上各款, 上述各项. */
            ALL_BEFORE,
            /** 该条, 同款. */
            SAME,
            /** 各该条: each of those named just before. */
            EACH_SAME,
            /** 下列. */
            BELOW
        }

        static final Anchor ABSOLUTE = new Anchor(From.ABSOLUTE, Unit.ARTICLE, 0);
        static final Anchor OPEN = new Anchor(From.OPEN, Unit.PARAGRAPH, 0);
        static final Anchor BELOW = new Anchor(From.BELOW, Unit.ITEM, 0);
    }

    /**
     * Whose clause is cited.
     *
     * @param title the name of the other text; of this one the word used for it (本法), empty where there is none
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

        static Source own(String word) {
            return new Source(Kind.OWN, word);
        }

        static Source other(String title) {
            return new Source(Kind.OTHER, title);
        }
    }
}
