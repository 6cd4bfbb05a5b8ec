package org.tiaowen.app.workbench;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tiaowen.comments.adoption.Assignments;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.closing.ClosingProcessing;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.grouping.Groups;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.placements.Placements;
import org.tiaowen.comments.worklists.HandlingCounts;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.comments.worklists.OpinionRows;

/** What waits for whoever sits down at the workbench: over all consultations, and in one. */
@Controller
class DeskController {

    /** What is due first; the rest is one click away. */
    private static final int OWN_ROWS = 5;

    private final Desks desks;
    private final Consultations consultations;
    private final Comments comments;
    private final LinkedOpinions linked;
    private final Groups groups;
    private final OpinionRows rows;
    private final Assignments assignments;
    private final Placements placements;
    private final ClosingProcessing closing;

    DeskController(
            Desks desks,
            Consultations consultations,
            Comments comments,
            LinkedOpinions linked,
            Groups groups,
            OpinionRows rows,
            Assignments assignments,
            Placements placements,
            ClosingProcessing closing) {
        this.desks = desks;
        this.consultations = consultations;
        this.comments = comments;
        this.linked = linked;
        this.groups = groups;
        this.rows = rows;
        this.assignments = assignments;
        this.placements = placements;
        this.closing = closing;
    }

    /**
     * A consultation in the list.
     *
     * @param mine opinions in the hands of the reader that are not decided
     */
    record Card(
            Consultation consultation,
            ConsultationState state,
            HandlingCounts counts,
            long mine,
            long comments,
            boolean processed) {}

    @GetMapping("/workbench")
    String list(Principal reader, Model model) {
        List<Card> cards = consultations.all().stream()
                .map(consultation -> new Card(
                        consultation,
                        consultations.stateOf(consultation),
                        rows.counts(consultation.id()),
                        rows.count(undecidedOf(reader, consultation.id())),
                        comments.count(consultation.id(), Audience.STAFF),
                        closing.isClosed(consultation.id())))
                .filter(card -> card.state() != ConsultationState.ANNOUNCED)
                .toList();
        model.addAttribute("cards", cards);
        return "workbench/list";
    }

    @GetMapping("/workbench/{id}")
    String desk(@PathVariable ConsultationId id, Principal reader, Model model) {
        desks.of(id, "desk", model);
        OpinionFilter mine = undecidedOf(reader, id);
        model.addAttribute("counts", rows.counts(id));
        model.addAttribute("comments", comments.count(id, Audience.STAFF));
        model.addAttribute("mine", rows.count(mine));
        model.addAttribute(
                "mineOverdue",
                rows.count(OpinionFilter.of(id).of(reader.getName()).standing(Standing.OVERDUE)));
        model.addAttribute("own", rows.find(mine, 0, OWN_ROWS));
        model.addAttribute("loads", assignments.loads(id));
        model.addAttribute("placementsOpen", placements.open(id));
        model.addAttribute("waiting", linked.waiting() + groups.waiting());
        model.addAttribute("openness", closing.openness(id));
        model.addAttribute("processed", closing.isClosed(id));
        model.addAttribute("reader", reader.getName());
        return "workbench/desk";
    }

    private static OpinionFilter undecidedOf(Principal reader, ConsultationId id) {
        return OpinionFilter.of(id).of(reader.getName()).standing(Standing.UNDECIDED);
    }
}
