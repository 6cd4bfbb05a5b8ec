package org.tiaowen.app.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param more whether there are more behind
     */
    record In(Consultation consultation, List<Said> groups, boolean more) {}

    /**
     * What was said.
     *
     * @param count opinions there are for the reader, whatever their groups
     * @param in by consultation, the newest first
     */
    record All(long count, List<In> in) {}

    /** A group by the opinion that stands for it. */
    record Said(Group group, LinkedOpinion representative, Optional<Answer> answer) {}

    /**
     * What stands on the clause in that version, whichever version it was said of; while it is not worked out where that stands,
     * what was said under the same ids. Groups whose representative is not there for that audience are left out.
     *
     * @param inside the clause and all that is in it
     * @param page from 0
     */
    All of(Version version, ProvisionId clause, Set<ProvisionId> inside, int page, Audience audience) {
        List<OpinionId> standing = placements.on(version.id(), inside);
        long count = opinions.count(standing, audience);
        List<In> said = new ArrayList<>();
        for (Consultation consultation : consultations.of(version.draft())) {
            boolean known = consultation.version().equals(version.id()) || placements.isWorkedOut(consultation.id());
            count += known ? 0 : opinions.count(onClause(consultation, clause, audience));
            List<Group> found = known
                    ? groups.with(consultation.id(), standing, page, GROUPS_A_PAGE + 1)
                    : groups.of(consultation.id(), clause, page, GROUPS_A_PAGE + 1);
            List<In> one = found.isEmpty()
                    ? List.of()
                    : List.of(new In(
                            consultation,
                            found.stream()
                                    .limit(GROUPS_A_PAGE)
                                    .flatMap(group -> said(group, audience).stream())
                                    .toList(),
                            found.size() > GROUPS_A_PAGE));
            said.addAll(one);
        }
        return new All(count, said);
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
