package org.tiaowen.comments.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.statistics.Line.OfComment;
import org.tiaowen.comments.statistics.Line.OfOpinion;

/** Every comment of a consultation with its opinions, as they stood in one moment. Immutable. */
record Ledger(List<OfComment> comments) {

    /** What the parts of a slice mean in one text and one tree of contact points. */
    interface Meaning {

        /** The places of a clause and all inside it. */
        Set<Integer> inside(Part.OnClause part);

        /** A contact point and all below it. */
        Set<ContactPointId> under(Part.Under part);
    }

    /** Gives every comment and every opinion of a slice to those who count them. */
    void read(Slice slice, Meaning meaning, Consumer<OfComment> comment, BiConsumer<OfComment, OfOpinion> opinion) {
        List<Predicate<OfComment>> ofComments = new ArrayList<>();
        List<Predicate<OfOpinion>> ofOpinions = new ArrayList<>();
        slice.parts().forEach(part -> {
            switch (part) {
                case Part.OnClause on -> {
                    Set<Integer> inside = meaning.inside(on);
                    ofOpinions.add(said -> said.clauses().stream().anyMatch(inside::contains));
                    ofComments.add(ofSome(ofOpinions.getLast()));
                }
                case Part.OnNoClause none -> {
                    ofOpinions.add(said -> said.is(Measure.UNLINKED));
                    ofComments.add(ofSome(ofOpinions.getLast()));
                }
                case Part.Under under -> {
                    Set<ContactPointId> points = meaning.under(under);
                    ofComments.add(one -> one.contactPoint() != null && points.contains(one.contactPoint()));
                }
                case Part.From from -> ofComments.add(one -> from.contactPoint().equals(one.contactPoint()));
                case Part.FromNoPoint none -> ofComments.add(one -> one.contactPoint() == null);
                case Part.By by ->
                    ofComments.add(equal(OfComment::channel, by.channel().name()));
                case Part.SaidBy by ->
                    ofComments.add(equal(OfComment::kind, by.kind().name()));
                case Part.SaidByUnknown unknown -> ofComments.add(equal(OfComment::kind, ""));
                case Part.On on -> ofComments.add(equal(OfComment::day, on.day()));
            }
        });
        for (OfComment one : comments) {
            if (ofComments.stream().allMatch(condition -> condition.test(one))) {
                comment.accept(one);
                for (OfOpinion said : one.opinions()) {
                    if (ofOpinions.stream().allMatch(condition -> condition.test(said))) {
                        opinion.accept(one, said);
                    }
                }
            }
        }
    }

    private static Predicate<OfComment> ofSome(Predicate<OfOpinion> condition) {
        return one -> one.opinions().stream().anyMatch(condition);
    }

    private static <T> Predicate<OfComment> equal(Function<OfComment, T> column, T value) {
        return one -> column.apply(one).equals(value);
    }
}
