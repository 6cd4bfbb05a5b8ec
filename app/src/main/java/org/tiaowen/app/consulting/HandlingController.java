package org.tiaowen.app.consulting;

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
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.clauselinks.DecidingLinks;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.feedback.PublishingAnswers;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;

/** A drafter handles one opinion: settles what it is about, and answers it. */
@Controller
@RequestMapping("/opinions/{id}")
class HandlingController {

    private final ShownConsultations consultations;
    private final LinkedOpinions opinions;
    private final DecidingLinks deciding;
    private final DecidingOpinions answering;
    private final PublishingAnswers publishing;
    private final Answers answers;
    private final CommentProblems problems;

    HandlingController(
            ShownConsultations consultations,
            LinkedOpinions opinions,
            DecidingLinks deciding,
            DecidingOpinions answering,
            PublishingAnswers publishing,
            Answers answers,
            CommentProblems problems) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.deciding = deciding;
        this.answering = answering;
        this.publishing = publishing;
        this.answers = answers;
        this.problems = problems;
    }

    /** What can be decided on a link. */
    enum Decision {
        CONFIRM,
        REMOVE,
        ADD,
        CORRECT
    }

    /** What is typed into the form of an answer; {@code seen} is the revision that was shown. */
    record AnswerForm(@Nullable AnswerOutcome outcome, String reason, String department, String providedIn, int seen) {

        static AnswerForm of(Answer answer) {
            return new AnswerForm(
                    answer.outcome(),
                    answer.reason(),
                    answer.decision().department(),
                    answer.decision().providedIn(),
                    answer.revision());
        }

        /** Only what belongs to the outcome: a browser without scripts sends every field. */
        org.tiaowen.comments.adoption.Decision decision(AnswerOutcome outcome) {
            return new org.tiaowen.comments.adoption.Decision(
                    outcome,
                    reason,
                    outcome == AnswerOutcome.REFERRED ? department : "",
                    null,
                    outcome == AnswerOutcome.ALREADY_PROVIDED ? providedIn : "");
        }

        AnswerForm seeing(int revision) {
            return new AnswerForm(outcome, reason, department, providedIn, revision);
        }
    }

    @GetMapping
    String opinion(@PathVariable OpinionId id, Model model) {
        AnswerForm form = answers.of(id).map(AnswerForm::of).orElse(new AnswerForm(null, "", "", "", 0));
        return opinion(id, form, model);
    }

    private String opinion(OpinionId id, AnswerForm form, Model model) {
        LinkedOpinion linked = opinions.find(id).orElseThrow(() -> new NotFound(id));
        Consultation consultation = consultations
                .found(linked.comment().consultation())
                .orElseThrow(() -> new NotFound(linked.comment().consultation()));
        LegalText text = consultations.textOf(consultation);
        List<Answer> history = answers.historyOf(id);
        model.addAttribute("consultation", consultation);
        model.addAttribute("law", LawText.of(text));
        model.addAttribute("view", OpinionView.of(linked, Places.of(text), answers.of(id)));
        model.addAttribute("history", history.reversed());
        model.addAttribute("outcomes", AnswerOutcome.values());
        model.addAttribute("form", form);
        return "consulting/opinion";
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
            return opinion(id, model);
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
                flash.addFlashAttribute("decided", true);
                yield "redirect:/opinions/" + id;
            }
            case DecidingLinks.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield opinion(id, model);
            }
        };
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable OpinionId id,
            @RequestParam(required = false) @Nullable AnswerOutcome outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String providedIn,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "false") boolean publish,
            Principal principal,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        AnswerForm form = new AnswerForm(outcome, reason.replace("\r\n", "\n"), department, providedIn, seen);
        if (outcome == null) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(Problem.at("outcome", "handle.problem.outcome")));
            return opinion(id, form, model);
        }
        String by = principal.getName();
        return switch (answering.decide(id, form.decision(outcome), seen, by)) {
            case DecidingOpinions.Decided decided -> {
                if (publish) {
                    publishing.publish(id, decided.answer().revision(), by);
                }
                flash.addFlashAttribute(publish ? "answered" : "drafted", true);
                yield "redirect:/opinions/" + id;
            }
            case DecidingOpinions.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("theirs", conflict.theirs());
                yield opinion(id, form.seeing(conflict.theirs().revision()), model);
            }
            case DecidingOpinions.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield opinion(id, form, model);
            }
        };
    }
}
