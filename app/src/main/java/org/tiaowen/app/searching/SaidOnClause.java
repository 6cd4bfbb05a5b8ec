package org.tiaowen.app.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.grouping.Group;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;

/** What was said on a clause of a draft, group by group, and what was decided. */
@Component
final class SaidOnClause {

    /** Groups of one consultation on a page. */
    static final int GROUPS_A_PAGE = 10;

    private final Consultations consultations;
    private final Groups groups;
    private final LinkedOpinions opinions;
    private final Answers answers;
    private final Placements placements;

    SaidOnClause(
            Consultations consultations,
            Groups groups,
            LinkedOpinions opinions,
            Answers answers,
            Placements placements) {
        this.placements = placements;
        this.consultations = consultations;
        this.groups = groups;
        this.opinions = opinions;
        this.answers = answers;
    }

    /**
     * One consultation in which the clause was spoken of.
     *
     * @param groups one page of them, those of the most comments first
     * @param withheld groups of that page left out, because the opinion that stands for them is not there for the reader
     * @param more whether there are more behind
     */
    record In(Consultation consultation, List<Said> groups, int withheld, boolean more) {}

    /**
     * What was said.
     *
     * @param counts of the opinions, whatever their groups
     * @param in by consultation, the newest first
     */
    record All(Counts counts, List<In> in) {}

    /** Opinions by what the public sees of them: everybody is told how many there are, whoever may read them. */
    record Counts(long published, long pending, long withheld) {

        private static Counts of(ToLongFunction<Audience> seenBy) {
            long published = seenBy.applyAsLong(Audience.PUBLIC);
            long open = seenBy.applyAsLong(Audience.EXPERTS);
            return new Counts(published, open - published, seenBy.applyAsLong(Audience.STAFF) - open);
        }

        private Counts and(Counts other) {
            return new Counts(published + other.published, pending + other.pending, withheld + other.withheld);
        }

        public long received() {
            return published + pending + withheld;
        }
    }

    /** A group by the opinion that stands for it. */
    record Said(Group group, LinkedOpinion representative, Optional<Answer> answer) {}

    /**
     * What stands on the clause in that version, whichever version it was said of; while it is not worked out where that stands,
     * what was said under the same ids. Groups whose representative is not there for that audience are left out and counted.
     *
     * @param inside the clause and all that is in it
     * @param page from 0
     */
    All of(Version version, ProvisionId clause, Set<ProvisionId> inside, int page, Audience audience) {
        List<OpinionId> standing = placements.on(version.id(), inside);
        Counts counts = Counts.of(seeing -> opinions.count(standing, seeing));
        List<In> said = new ArrayList<>();
        for (Consultation consultation : consultations.of(version.draft())) {
            boolean known = consultation.version().equals(version.id()) || placements.isWorkedOut(consultation.id());
            counts = known
                    ? counts
                    : counts.and(Counts.of(seeing -> opinions.count(onClause(consultation, clause, seeing))));
            List<Group> found = known
                    ? groups.with(consultation.id(), standing, page, GROUPS_A_PAGE + 1)
                    : groups.of(consultation.id(), clause, page, GROUPS_A_PAGE + 1);
            if (!found.isEmpty()) {
                said.add(in(consultation, found, audience));
            }
        }
        return new All(counts, said);
    }

    private In in(Consultation consultation, List<Group> found, Audience audience) {
        List<Group> shown = found.stream().limit(GROUPS_A_PAGE).toList();
        List<Said> seen =
                shown.stream().flatMap(group -> said(group, audience).stream()).toList();
        return new In(consultation, seen, shown.size() - seen.size(), found.size() > shown.size());
    }

    private static OpinionQuery onClause(Consultation consultation, ProvisionId clause, Audience audience) {
        return OpinionQuery.of(consultation.id(), audience).onClause(clause);
    }

    private Optional<Said> said(Group group, Audience audience) {
        OpinionId representative = group.representative();
        return opinions.find(representative)
                .filter(opinion -> audience.sees(opinion.comment().publicity()))
                .map(opinion -> new Said(
                        group,
                        opinion,
                        audience == Audience.STAFF ? answers.of(representative) : answers.publishedOf(representative)));
    }
}
