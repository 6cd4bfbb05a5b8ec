package org.tiaowen.app.collecting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.opinions.OpinionId;

/** The answers that came back to a contact point: the person is told, and what the person says of them is entered. */
@Controller
@RequestMapping("/contact-point/answers")
class AnswersBackController {

    private static final int ANSWERS_A_PAGE = 30;

    private final OwnPoint ownPoint;
    private final AnswersBack answers;
    private final ReturnedAnswers returned;
    private final EvaluatingAnswers evaluating;
    private final CommentProblems problems;

    AnswersBackController(
            OwnPoint ownPoint,
            AnswersBack answers,
            ReturnedAnswers returned,
            EvaluatingAnswers evaluating,
            CommentProblems problems) {
        this.ownPoint = ownPoint;
        this.answers = answers;
        this.returned = returned;
        this.evaluating = evaluating;
        this.problems = problems;
    }

    /**
     * What was typed, kept after an error.
     *
     * @param about the opinion it was typed for; empty for none
     * @param round null where it is the note of passing the answer on
     * @param how in which way the answer was passed on; null for an evaluation
     */
    record Typed(
            String about,
            @Nullable Round round,
            @Nullable Grade grade,
            String words,
            @Nullable Channel how) {

        static final Typed NOTHING = new Typed("", null, null, "", null);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        return list(Math.max(1, page), Typed.NOTHING, principal, model);
    }

    private String list(int page, Typed typed, Principal principal, Model model) {
        ContactPoint point = ownPoint.of(principal);
        List<AnswersBack.Row> rows = answers.of(point, page - 1, ANSWERS_A_PAGE);
        model.addAttribute("point", point);
        model.addAttribute("rows", rows);
        model.addAttribute("typed", typed);
        model.addAttribute("grades", Grade.values());
        model.addAttribute("channels", Channel.ofContactPoints());
        model.addAttribute("page", page);
        model.addAttribute("more", (long) page * ANSWERS_A_PAGE < returned.count(point.id(), false));
        return "collecting/answers";
    }

    @PostMapping("/{opinion}")
    String passOn(
            @PathVariable OpinionId opinion,
            @RequestParam int revision,
            @RequestParam Channel how,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        ownPoint.of(principal);
        return switch (returned.passOn(opinion, revision, how, note, principal.getName())) {
            case ReturnedAnswers.Passed passed -> backTo(page);
            case ReturnedAnswers.Refused refused -> {
                Typed typed = new Typed(opinion.toString(), null, null, note, how);
                yield refused(problems.of(refused.problems()), typed, page, principal, response, model);
            }
        };
    }

    /** What the person told the contact point, entered in the person's stead. */
    @PostMapping("/{opinion}/evaluations")
    String evaluate(
            @PathVariable OpinionId opinion,
            @RequestParam int revision,
            @RequestParam Round round,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Typed typed = new Typed(opinion.toString(), round, grade, words.replace("\r\n", "\n"), null);
        if (grade == null) {
            Problem missing = Problem.at("grade", "evaluation.problem.grade");
            return refused(Problems.of(missing), typed, page, principal, response, model);
        }
        var said = new EvaluatingAnswers.Said(opinion, revision, round, grade, typed.words());
        return switch (evaluating.evaluateFor(said, principal.getName())) {
            case EvaluatingAnswers.Evaluated evaluated -> {
                flash.addFlashAttribute("evaluated", true);
                yield backTo(page);
            }
            case EvaluatingAnswers.Refused refused ->
                refused(problems.of(refused.problems()), typed, page, principal, response, model);
        };
    }

    private String refused(
            Problems found, Typed typed, int page, Principal principal, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        return list(Math.max(1, page), typed, principal, model);
    }

    private static String backTo(int page) {
        return "redirect:/contact-point/answers" + (page > 1 ? "?page=" + page : "");
    }
}
