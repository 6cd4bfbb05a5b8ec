package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.opinions.DividingOpinions;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;

/** What an opinion is about and where it begins and ends: links confirmed and corrected, opinions split and joined. */
@Controller
@RequestMapping("/opinions/{id}")
class OpinionPartsController {

    private final OpinionPage page;
    private final DecidingLinks deciding;
    private final DividingOpinions dividing;
    private final CommentProblems problems;

    OpinionPartsController(
            OpinionPage page, DecidingLinks deciding, DividingOpinions dividing, CommentProblems problems) {
        this.page = page;
        this.deciding = deciding;
        this.dividing = dividing;
        this.problems = problems;
    }

    /** What can be decided on a link. */
    enum Decision {
        CONFIRM,
        REMOVE,
        ADD,
        CORRECT
    }

    @PostMapping("/links")
    String decide(
            @PathVariable OpinionId id,
            @RequestParam Decision decision,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            @RequestParam(required = false) @Nullable ProvisionId wrong,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (clause == null || (decision == Decision.CORRECT && wrong == null)) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("clause", "handle.problem.clause")));
            return page.show(id, model);
        }
        String by = principal.getName();
        DecidingLinks.Outcome outcome =
                switch (decision) {
                    case CONFIRM -> deciding.confirm(id, clause, by);
                    case REMOVE -> deciding.remove(id, clause, by);
                    case ADD -> deciding.add(id, clause, by);
                    case CORRECT -> deciding.correct(id, wrong == null ? clause : wrong, clause, by);
                };
        return switch (outcome) {
            case DecidingLinks.Decided decided -> {
                flash.addFlashAttribute("said", "handle.decided");
                yield "redirect:/opinions/" + id;
            }
            case DecidingLinks.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield page.show(id, model);
            }
        };
    }

    @PostMapping("/split")
    String split(
            @PathVariable OpinionId id,
            @RequestParam(defaultValue = "0") int offset,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return told(id, dividing.split(id, offset, principal.getName()), "bench.split.done", response, model, flash);
    }

    @PostMapping("/join")
    String join(
            @PathVariable OpinionId id,
            @RequestParam OpinionId with,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return told(id, dividing.join(id, with, principal.getName()), "bench.join.done", response, model, flash);
    }

    private String told(
            OpinionId id,
            DividingOpinions.Outcome outcome,
            String said,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (outcome) {
            case DividingOpinions.Divided divided -> {
                flash.addFlashAttribute("said", said);
                yield "redirect:/opinions/"
                        + (divided.opinions().isEmpty()
                                ? id
                                : divided.opinions().getFirst().id());
            }
            case DividingOpinions.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield page.show(id, model);
            }
        };
    }
}
