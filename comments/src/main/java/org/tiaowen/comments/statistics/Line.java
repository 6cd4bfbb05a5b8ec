package org.tiaowen.comments.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;

/** What is counted of a comment or of an opinion, and the measures it counts for. Immutable. */
sealed interface Line {

    /** The {@linkplain Measure#bit() bits} of the measures that count it. */
    long measures();

    /** What makes two lines one where a measure of that unit counts them; -1 where nothing does. */
    int sameness(Unit unit);

    default boolean is(Measure measure) {
        return (measures() & measure.bit()) != 0;
    }

    /**
     * A comment with the opinions that hold in it.
     *
     * @param person the number of the person, from 0
     * @param kind empty where it is not known
     */
    record OfComment(
            long measures,
            int person,
            String channel,
            String kind,
            @Nullable ContactPointId contactPoint,
            LocalDate day,
            List<OfOpinion> opinions)
            implements Line {

        @Override
        public int sameness(Unit unit) {
            return unit == Unit.PERSON ? person : -1;
        }
    }

    /**
     * An opinion.
     *
     * @param group the number of its group, from 0
     * @param article the number of the article that was changed for it, from 0; -1 for none
     * @param days from receiving it to the first published answer; not a number while there is none
     * @param clauses the places, in reading order, of the clauses it is linked to
     */
    record OfOpinion(long measures, int group, int article, double days, List<Integer> clauses) implements Line {

        @Override
        public int sameness(Unit unit) {
            return switch (unit) {
                case GROUP -> group;
                case ARTICLE -> article;
                case COMMENT, PERSON, OPINION -> -1;
            };
        }
    }
}
