package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Recommending;
import org.tiaowen.comments.adoption.TyingChanges;
import org.tiaowen.comments.feedback.AnsweringOpinions;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** A drafter handles one opinion: recommends, decides, publishes, and says which change carried it out. */
@Controller
@RequestMapping("/opinions/{id}")
class OpinionController {

    private final OpinionPage page;
    private final DecidingOpinions deciding;
    private final AnsweringOpinions answering;
    private final Recommending recommending;
    private final PublishingAnswers publishing;
    private final TyingChanges tying;
    private final CommentProblems problems;

    OpinionController(
            OpinionPage page,
            DecidingOpinions deciding,
            AnsweringOpinions answering,
            Recommending recommending,
            PublishingAnswers publishing,
            TyingChanges tying,
            CommentProblems problems) {
        this.page = page;
        this.deciding = deciding;
        this.answering = answering;
        this.recommending = recommending;
        this.publishing = publishing;
        this.tying = tying;
        this.problems = problems;
    }

    @GetMapping
    String opinion(@PathVariable OpinionId id, Model model) {
        return page.show(id, model);
    }

    /** Saves the decision as a draft; publishes it at once where that was asked. */
    @PostMapping("/answer")
    String decide(
            @PathVariable OpinionId id,
            DecisionForm form,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "false") boolean publish,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!form.missing().isEmpty()) {
            return refused(id, form, seen, form.missing(), response, model);
        }
        String by = principal.getName();
        return switch (publish
                ? answering.answer(id, form.decision(), seen, by)
                : deciding.decide(id, form.decision(), seen, by)) {
            case DecidingOpinions.Decided decided -> {
                flash.addFlashAttribute("said", publish ? "handle.answered" : "handle.drafted");
                yield "redirect:/opinions/" + id + "#decision";
            }
            case DecidingOpinions.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("theirs", conflict.theirs());
                yield page.show(id, form, conflict.theirs().revision(), model);
            }
            case DecidingOpinions.Refused refused ->
                refused(id, form, seen, problems.of(refused.problems()), response, model);
        };
    }

    @PostMapping("/recommendation")
    String recommend(
            @PathVariable OpinionId id,
            DecisionForm form,
            @RequestParam(defaultValue = "0") int recommended,
            @RequestParam(defaultValue = "0") int seen,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!form.missing().isEmpty()) {
            return refused(id, form, seen, form.missing(), response, model);
        }
        return switch (recommending.recommend(id, form.decision(), recommended, principal.getName())) {
            case Recommending.Recommended done -> {
                flash.addFlashAttribute("said", "bench.recommended.done");
                yield "redirect:/opinions/" + id + "#decision";
            }
            case Recommending.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("theirRecommendation", conflict.theirs());
                yield page.show(id, form, seen, model);
            }
            case Recommending.Refused refused ->
                refused(id, form, seen, problems.of(refused.problems()), response, model);
        };
    }

    /** Publishes the answer that was seen. */
    @PostMapping("/publication")
    String publish(
            @PathVariable OpinionId id,
            @RequestParam(defaultValue = "0") int seen,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return switch (publishing.publish(id, seen, principal.getName())) {
            case PublishingAnswers.Published published -> {
                flash.addFlashAttribute("said", "handle.answered");
                yield "redirect:/opinions/" + id + "#decision";
            }
            case PublishingAnswers.Refused refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield page.show(id, model);
            }
        };
    }

    /**
     * Ties the opinion to a change, or takes the tie back.
     *
     * @param change version and clause, parted by a colon; empty takes the tie back
     */
    @PostMapping("/carrying-out")
    String tie(
            @PathVariable OpinionId id,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean untie,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("note", note);
        int colon = change.indexOf(':');
        if (!untie && colon < 0) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("", "bench.promises.problem.change")));
            return page.show(id, model);
        }
        TyingChanges.Outcome outcome = untie
                ? tying.untie(id, note, principal.getName())
                : tying.tie(
                        id,
                        new VersionId(UUID.fromString(change.substring(0, colon))),
                        new ProvisionId(UUID.fromString(change.substring(colon + 1))),
                        note,
                        principal.getName());
        return switch (outcome) {
            case TyingChanges.Tied tied -> told(id, "bench.tied", flash);
            case TyingChanges.Untied untied -> told(id, "bench.untied", flash);
            case TyingChanges.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield page.show(id, model);
            }
        };
    }

    private static String told(OpinionId id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return "redirect:/opinions/" + id + "#carrying-out";
    }

    private String refused(
            OpinionId id, DecisionForm form, int seen, Problems found, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        return page.show(id, form, seen, model);
    }
}
