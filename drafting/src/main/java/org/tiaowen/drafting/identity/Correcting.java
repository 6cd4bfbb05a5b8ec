package org.tiaowen.drafting.identity;

import java.util.List;

/** What came of correcting a lineage. */
public sealed interface Correcting {

    /** The lineage with the corrections in it. */
    record Corrected(Lineage lineage) implements Correcting {}

    /**
     * Nothing was corrected.
     *
     * @param objections all there are
     */
    record Refused(List<Objection> objections) implements Correcting {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Why a correction cannot be.
     *
     * @param correction the one that cannot be
     */
    record Objection(Problem problem, LineageCorrection correction) {}

    /** What can be wrong with a correction. */
    enum Problem {
        /** It names a clause that is not in the old text. */
        NO_SUCH_OLD_CLAUSE,
        /** It names a clause that is not in the new text. */
        NO_SUCH_NEW_CLAUSE,
        /** A heading can only be a heading: 章 is never the same clause as 条. */
        HEADING_AND_CLAUSE,
        /** The old clause is said to be gone, and to be another clause as well. */
        GONE_AND_NOT_GONE,
        /** The new clause is said to be new, and to be an old one as well. */
        FRESH_AND_NOT_FRESH,
        /** One clause is said to be two of which one lies inside the other. */
        ONE_INSIDE_THE_OTHER
    }
}
