package org.tiaowen.app.collecting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointTree.Branch;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.forwarding.ChainCount;
import org.tiaowen.comments.forwarding.ChainCounts;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.ForwardingComments;
import org.tiaowen.comments.intake.CommentId;

/** What the committee sees of the chain: what came from where, where it is, what is kept back and why. */
@Controller
@RequestMapping("/consultations/{id}/opinions/chain")
class ChainController {

    private final Consultations consultations;
    private final ContactPoints contactPoints;
    private final Chains chains;
    private final ChainCounts counts;
    private final ForwardingComments forwarding;
    private final ChainView.Views views;
    private final CommentProblems problems;

    ChainController(
            Consultations consultations,
            ContactPoints contactPoints,
            Chains chains,
            ChainCounts counts,
            ForwardingComments forwarding,
            ChainView.Views views,
            CommentProblems problems) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.chains = chains;
        this.counts = counts;
        this.forwarding = forwarding;
        this.views = views;
        this.problems = problems;
    }

    /** A point with what came from it and all below it. */
    record Row(Branch branch, ChainCount count) {}

    @GetMapping
    String chain(@PathVariable ConsultationId id, @RequestParam(defaultValue = "1") int page, Model model) {
        Consultation consultation = consultations.find(id).orElseThrow(() -> new NotFound(id));
        int shown = Math.max(1, page);
        Map<ContactPointId, ChainCount> subtrees = counts.subtrees(id);
        List<ChainView> keptBack =
                views.of(chains.keptBack(id, Set.of(), shown - 1, ForwardingController.COMMENTS_A_PAGE));
        model.addAttribute("consultation", consultation);
        model.addAttribute("all", counts.of(id));
        model.addAttribute(
                "rows",
                contactPoints.tree().branches().stream()
                        .filter(branch -> subtrees.containsKey(branch.point().id()))
                        .map(branch -> new Row(
                                branch, subtrees.getOrDefault(branch.point().id(), ChainCount.NONE)))
                        .toList());
        model.addAttribute("views", keptBack);
        model.addAttribute("page", shown);
        model.addAttribute("more", keptBack.size() == ForwardingController.COMMENTS_A_PAGE);
        return "collecting/chain";
    }

    @GetMapping("/{comment}")
    String comment(@PathVariable ConsultationId id, @PathVariable CommentId comment, Model model) {
        Consultation consultation = consultations.find(id).orElseThrow(() -> new NotFound(id));
        ChainView view = views.of(comment);
        if (!view.comment().consultation().equals(id)) {
            throw new NotFound(comment);
        }
        model.addAttribute("consultation", consultation);
        model.addAttribute("view", view);
        model.addAttribute("left", view.at() != null && forwarding.isLeft(view.at()));
        return "collecting/way";
    }

    @PostMapping("/{comment}/return")
    String giveBack(
            @PathVariable ConsultationId id,
            @PathVariable CommentId comment,
            @RequestParam String reason,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        mustBeOf(id, comment);
        return moved(
                id,
                comment,
                forwarding.giveBack(List.of(comment), null, reason, principal.getName()),
                reason,
                response,
                model);
    }

    /** Takes a comment up from a point where nobody is left. */
    @PostMapping("/{comment}/fetching")
    String fetch(
            @PathVariable ConsultationId id,
            @PathVariable CommentId comment,
            @RequestParam String reason,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        mustBeOf(id, comment);
        return moved(id, comment, forwarding.fetchUp(comment, reason, principal.getName()), reason, response, model);
    }

    private void mustBeOf(ConsultationId id, CommentId comment) {
        if (!views.of(comment).comment().consultation().equals(id)) {
            throw new NotFound(comment);
        }
    }

    private String moved(
            ConsultationId id,
            CommentId comment,
            ForwardingComments.Outcome outcome,
            String reason,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case ForwardingComments.Done done -> "redirect:/consultations/" + id + "/opinions/chain/" + comment;
            case ForwardingComments.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                model.addAttribute("reason", reason);
                yield comment(id, comment, model);
            }
        };
    }
}
