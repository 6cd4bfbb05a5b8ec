package org.tiaowen.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionFilter;
import org.tiaowen.comments.worklists.OpinionFilter.Standing;
import org.tiaowen.comments.worklists.OpinionRows;

/** The answers that nobody outside can read yet: published one by one, by clause, or all. */
@Controller
@RequestMapping("/workbench/{id}/answers")
class AnswersController {

    private static final int ROWS_A_PAGE = 20;

    private final Desks desks;
    private final OpinionRows rows;
    private final PublishingAnswers publishing;
    private final CommentProblems problems;
    private final Clock clock;

    AnswersController(
            Desks desks, OpinionRows rows, PublishingAnswers publishing, CommentProblems problems, Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.publishing = publishing;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String drafts(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        desks.of(id, "answers", model);
        OpinionFilter drafts = asked.of(id).standing(Standing.UNPUBLISHED);
        int shown = Math.max(1, page);
        long count = rows.count(drafts);
        model.addAttribute("filter", asked);
        model.addAttribute("counts", rows.counts(id));
        model.addAttribute("count", count);
        model.addAttribute("rows", rows.find(drafts, shown - 1, ROWS_A_PAGE));
        model.addAttribute("seenAt", clock.instant());
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * ROWS_A_PAGE < count);
        return "workbench/answers";
    }

    @PostMapping
    String publish(
            @PathVariable ConsultationId id,
            FilterParameters asked,
            Selection selection,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (selection.isNothing()) {
            return refused(id, asked, Problems.of(Problem.at("", "bench.answers.problem.none")), 422, response, model);
        }
        Map<OpinionId, Integer> seen = selection.isAll()
                ? rows.seen(
                        asked.of(id).standing(Standing.UNPUBLISHED),
                        selection.seenAt() == null ? clock.instant() : selection.seenAt())
                : selection.seen(id, asked, rows, clock.instant());
        desks.mustHold(id, seen.keySet());
        Map<OpinionId, Integer> decided = new LinkedHashMap<>(seen);
        decided.values().removeIf(revision -> revision == 0);
        return switch (publishing.publish(decided, principal.getName())) {
            case PublishingAnswers.Published published -> {
                flash.addFlashAttribute("publishedCount", published.opinions().size());
                yield "redirect:" + selection.backOr("/workbench/" + id + "/answers" + asked.query());
            }
            case PublishingAnswers.Refused refused ->
                refused(id, asked, problems.of(refused.problems()), HttpServletResponse.SC_CONFLICT, response, model);
        };
    }

    private String refused(
            ConsultationId id,
            FilterParameters asked,
            Problems found,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", found);
        return drafts(id, asked, 1, model);
    }
}
