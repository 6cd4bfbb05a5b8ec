package org.tiaowen.comments.placements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** The links a person is asked about, clause by clause. Thread-safe; changes nothing. */
@Component
public class PlacementWorklist {

    /**
     * A clause as it reads in one version.
     *
     * @param designation 第十二条第二款
     * @param words of it and all inside it
     */
    public record Wording(ProvisionId clause, String designation, String words) {}

    /**
     * The links on one clause.
     *
     * @param source as it was before the public
     * @param links how many there are with this status, open or decided
     * @param open how many of them wait
     * @param choices the clauses that can be meant, those the program proposes first
     */
    public record Case(Wording source, PlacementStatus status, long links, long open, List<Wording> choices) {

        public Case {
            choices = List.copyOf(choices);
        }
    }

    /**
     * How well a clause fits an opinion.
     *
     * @param score share of the opinion's words found in the clauses to choose from that are in this one, from 0 to 1
     */
    public record Fit(ProvisionId clause, double score) {}

    /**
     * One link in question.
     *
     * @param fits every choice, the best first; the program proposes the first where it is ahead of the second
     */
    public record Question(Placement placement, Opinion opinion, List<Fit> fits) {

        public Question {
            fits = List.copyOf(fits);
        }

        /** The clause the program proposes; empty where none is ahead of the others. */
        public Optional<ProvisionId> proposed() {
            return Optional.empty();
        }
    }

    /** The clauses of a consultation's version whose links ask a person in a later version, in reading order. */
    public List<Case> cases(ConsultationId consultation, VersionId version) {
        return List.of();
    }

    /**
     * The links on one of these clauses, the waiting ones first.
     *
     * @param page from 0
     */
    public List<Question> questions(
            ConsultationId consultation, VersionId version, ProvisionId source, int page, int size) {
        return List.of();
    }

    /**
     * Every waiting link of a consultation in a version, in reading order of the clauses.
     *
     * @param page from 0
     */
    public List<Placement> open(ConsultationId consultation, VersionId version, int page, int size) {
        return List.of();
    }
}
