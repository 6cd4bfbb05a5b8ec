package org.tiaowen.app.consulting;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.intake.BatchProgress;
import org.tiaowen.comments.intake.Batches;
import org.tiaowen.comments.intake.Comments;

/** The desk of a contact point: what can be entered now, and what was entered. */
@Controller
@RequestMapping("/contact-point")
class ContactPointController {

    private static final int COMMENTS_A_PAGE = 20;
    private static final int BATCHES_A_PAGE = 10;

    /** What was collected for a consultation that closed long ago has come in, or nobody knows of it any more. */
    private static final int CLOSED_SHOWN = 5;

    private final ContactPoints contactPoints;
    private final ShownConsultations shown;
    private final Consultations consultations;
    private final Comments comments;
    private final Batches batches;
    private final Chains chains;
    private final ReturnedAnswers answers;

    ContactPointController(
            ContactPoints contactPoints,
            ShownConsultations shown,
            Consultations consultations,
            Comments comments,
            Batches batches,
            Chains chains,
            ReturnedAnswers answers) {
        this.contactPoints = contactPoints;
        this.shown = shown;
        this.consultations = consultations;
        this.comments = comments;
        this.batches = batches;
        this.chains = chains;
        this.answers = answers;
    }

    /** How many comments are at the point. */
    record Here(long waiting, long returned, long keptBack) {

        static Here of(Map<Standing, Long> counts) {
            return new Here(
                    counts.getOrDefault(Standing.WAITING, 0L),
                    counts.getOrDefault(Standing.RETURNED, 0L),
                    counts.getOrDefault(Standing.KEPT_BACK, 0L));
        }
    }

    @GetMapping
    String desk(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int batchPage,
            Principal principal,
            Model model) {
        ContactPoint point = pointOf(contactPoints, principal);
        int shownPage = Math.max(1, page);
        long count = comments.count(point.id());
        model.addAttribute("point", point);
        model.addAttribute("counts", Here.of(chains.counts(point.id())));
        model.addAttribute("answers", answers.count(point.id(), true));
        model.addAttribute("open", shown.open());
        model.addAttribute("closed", shown.closed(CLOSED_SHOWN));
        int batchesFrom = Math.max(1, batchPage);
        List<BatchProgress> sent = batches.of(point.id(), batchesFrom - 1, BATCHES_A_PAGE);
        model.addAttribute("batches", sent);
        model.addAttribute("batchPage", batchesFrom);
        model.addAttribute("moreBatches", sent.size() == BATCHES_A_PAGE);
        model.addAttribute("count", count);
        model.addAttribute("comments", comments.of(point.id(), shownPage - 1, COMMENTS_A_PAGE));
        model.addAttribute("page", shownPage);
        model.addAttribute("more", (long) shownPage * COMMENTS_A_PAGE < count);
        Map<ConsultationId, Consultation> titles =
                consultations.all().stream().collect(Collectors.toMap(Consultation::id, Function.identity()));
        model.addAttribute("titles", titles);
        return "consulting/contact-point";
    }

    /** The contact point whose staff is signed in. */
    static ContactPoint pointOf(ContactPoints contactPoints, Principal principal) {
        return contactPoints
                .ofStaff(principal.getName())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.FORBIDDEN, principal.getName() + " is staff of no contact point"));
    }
}
