package org.tiaowen.app.collecting;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
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
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.ReturnedAnswers.PassedOn;
import org.tiaowen.comments.feedback.ReturnedAnswers.Returned;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/** The answers that came back to a contact point, and whether the person was told. */
@Controller
@RequestMapping("/contact-point/answers")
class AnswersBackController {

    private static final int ANSWERS_A_PAGE = 30;

    private final OwnPoint ownPoint;
    private final ReturnedAnswers returned;
    private final Opinions opinions;
    private final Comments comments;
    private final Answers answers;
    private final CommentProblems problems;

    AnswersBackController(
            OwnPoint ownPoint,
            ReturnedAnswers returned,
            Opinions opinions,
            Comments comments,
            Answers answers,
            CommentProblems problems) {
        this.ownPoint = ownPoint;
        this.returned = returned;
        this.opinions = opinions;
        this.comments = comments;
        this.answers = answers;
        this.problems = problems;
    }

    /** An answer with what it answers. */
    record Row(
            Opinion opinion,
            Comment comment,
            Answer answer,
            int revision,
            @Nullable PassedOn passedOn) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        ContactPoint point = ownPoint.of(principal);
        int shown = Math.max(1, page);
        List<Row> rows = returned.of(point.id(), false, shown - 1, ANSWERS_A_PAGE).stream()
                .flatMap(each -> row(each).stream())
                .toList();
        model.addAttribute("point", point);
        model.addAttribute("rows", rows);
        model.addAttribute("channels", Channel.ofContactPoints());
        model.addAttribute("page", shown);
        model.addAttribute("more", rows.size() == ANSWERS_A_PAGE);
        return "collecting/answers";
    }

    private Optional<Row> row(Returned each) {
        return opinions.find(each.opinion()).flatMap(opinion -> comments.find(opinion.comment())
                .flatMap(comment -> answers.publishedOf(each.opinion())
                        .map(answer -> new Row(opinion, comment, answer, each.revision(), each.passedOn()))));
    }

    @PostMapping("/{opinion}")
    String passOn(
            @PathVariable OpinionId opinion,
            @RequestParam int revision,
            @RequestParam Channel how,
            @RequestParam(defaultValue = "") String note,
            Principal principal,
            RedirectAttributes flash) {
        ownPoint.of(principal);
        if (returned.passOn(opinion, revision, how, note, principal.getName())
                instanceof ReturnedAnswers.Refused refused) {
            flash.addFlashAttribute("problems", problems.of(refused.problems()));
        }
        return "redirect:/contact-point/answers";
    }
}
