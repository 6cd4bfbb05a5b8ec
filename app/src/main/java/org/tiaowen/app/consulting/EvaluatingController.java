package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.feedback.EvaluatingAnswers;
import org.tiaowen.comments.feedback.Grade;
import org.tiaowen.comments.feedback.LookingBack;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.opinions.OpinionId;

/** Whoever holds a receipt says whether the answer satisfies, and what became of it, and answers a look back. */
@Controller
@RequestMapping("/receipts/{number}")
class EvaluatingController {

    private final ShownReceipts receipts;
    private final EvaluatingAnswers evaluating;
    private final LookingBack lookingBack;
    private final CommentProblems problems;

    EvaluatingController(
            ShownReceipts receipts, EvaluatingAnswers evaluating, LookingBack lookingBack, CommentProblems problems) {
        this.receipts = receipts;
        this.evaluating = evaluating;
        this.lookingBack = lookingBack;
        this.problems = problems;
    }

    /**
     * What was typed, kept after an error.
     *
     * @param about the opinion and the round, or the look back, it was typed for
     */
    record Typed(String about, @Nullable Grade grade, String words) {}

    @PostMapping("/evaluations")
    String evaluate(
            @PathVariable String number,
            @RequestParam OpinionId opinion,
            @RequestParam int revision,
            @RequestParam Round round,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        ReceiptNumber receipt = existing(number);
        Typed typed = new Typed(round + "-" + opinion, grade, words.replace("\r\n", "\n"));
        if (grade == null) {
            return again(receipt, typed, Problems.of(Problem.at("grade", "evaluation.problem.grade")), response, model);
        }
        var said = new EvaluatingAnswers.Said(opinion, revision, round, grade, typed.words());
        return switch (evaluating.evaluate(receipt, said)) {
            case EvaluatingAnswers.Evaluated evaluated -> {
                flash.addFlashAttribute("evaluated", true);
                yield "redirect:/receipts/" + receipt;
            }
            case EvaluatingAnswers.Refused refused ->
                again(receipt, typed, problems.of(refused.problems()), response, model);
        };
    }

    @PostMapping("/look-backs/{lookBack}")
    String reply(
            @PathVariable String number,
            @PathVariable UUID lookBack,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        ReceiptNumber receipt = existing(number);
        Typed typed = new Typed(lookBack.toString(), null, words.replace("\r\n", "\n"));
        return switch (lookingBack.reply(receipt, lookBack, typed.words())) {
            case LookingBack.Kept kept -> {
                flash.addFlashAttribute("replied", true);
                yield "redirect:/receipts/" + receipt;
            }
            case LookingBack.Refused refused -> again(receipt, typed, problems.of(refused.problems()), response, model);
        };
    }

    private static ReceiptNumber existing(String number) {
        // the number is not repeated: logs are not for receipt numbers
        return ReceiptNumber.read(number).orElseThrow(() -> new NotFound("receipt"));
    }

    private String again(
            ReceiptNumber receipt, Typed typed, Problems found, HttpServletResponse response, Model model) {
        Optional<ShownReceipts.Shown> shown = receipts.find(receipt);
        response.setStatus(422);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("receipt", shown.orElseThrow(() -> new NotFound("receipt")));
        model.addAttribute("fresh", false);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", found);
        return "consulting/receipt";
    }
}
