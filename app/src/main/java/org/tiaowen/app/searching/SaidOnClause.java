package org.tiaowen.app.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.grouping.Group;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;

/** What was said on a clause of a draft, group by group, and what was decided. */
@Component
final class SaidOnClause {

    /** Groups of one consultation on a page. */
    static final int GROUPS_A_PAGE = 10;

    private final Consultations consultations;
    private final Groups groups;
    private final LinkedOpinions opinions;
    private final Answers answers;

    SaidOnClause(Consultations consultations, Groups groups, LinkedOpinions opinions, Answers answers) {
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

    /** A group by the opinion that stands for it. */
    record Said(Group group, LinkedOpinion representative, Optional<Answer> answer) {}

    /**
     * By consultation, the newest first; groups whose representative is not there for that audience are left out.
     *
     * @param page from 0
     */
    List<In> of(DraftId draft, ProvisionId clause, int page, Audience audience) {
        List<In> said = new ArrayList<>();
        for (Consultation consultation : consultations.of(draft)) {
            List<Group> found = groups.of(consultation.id(), clause, page, GROUPS_A_PAGE + 1);
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
        return said;
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
