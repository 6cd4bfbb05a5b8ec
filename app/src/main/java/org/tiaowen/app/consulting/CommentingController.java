package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.attachments.Attachments;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.comparison.WordDifference;

/** A citizen comments, without an account. */
@Controller
@RequestMapping("/consultations/{id}")
class CommentingController {

    private final ShownConsultations consultations;
    private final ReceivingComments receiving;
    private final Attachments attachments;
    private final CommentProblems problems;

    CommentingController(
            ShownConsultations consultations,
            ReceivingComments receiving,
            Attachments attachments,
            CommentProblems problems) {
        this.consultations = consultations;
        this.receiving = receiving;
        this.attachments = attachments;
        this.problems = problems;
    }

    /** A comment as the form sends it. */
    record Sent(
            @Nullable String clause,
            @Nullable String quote,
            @Nullable Integer start,
            @Nullable String text,
            @Nullable String wording,
            @Nullable String wordingOf,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String key) {

        CommentForm form() {
            return new CommentForm(
                    filled(clause),
                    filled(quote),
                    start,
                    filled(text),
                    filled(wording),
                    filled(wordingOf),
                    filled(name),
                    filled(contact),
                    filled(key));
        }

        private static String filled(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @GetMapping("/comment")
    String form(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(required = false) @Nullable Integer start,
            Model model) {
        String key = UUID.randomUUID().toString();
        CommentForm form = new CommentForm(clause, quote, start, "", "", "", "", "", key);
        return form(consultations.shown(id), readable(form), model);
    }

    private static CommentForm readable(CommentForm form) {
        if (!CommentForm.isClause(form.clause()) || !CommentForm.isClause(form.wordingOf())) {
            throw new NotFound(form.clause());
        }
        return form;
    }

    private String form(Consultation consultation, CommentForm typed, Model model) {
        LegalText law = consultations.textOf(consultation);
        CommentForm form = typed.withWordsToChange(law);
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("form", form);
        model.addAttribute("limits", attachments.limits());
        if (!form.clause().isBlank()) {
            LawText.Block block = blockWith(law, form.clause()).orElseThrow(() -> new NotFound(form.clause()));
            model.addAttribute("block", block);
        }
        String proposed = form.proposedWording(law);
        if (!proposed.isEmpty()) {
            model.addAttribute("redline", WordDifference.between(form.wordsBefore(law), proposed));
        }
        return "consulting/comment";
    }

    private static Optional<LawText.Block> blockWith(LegalText law, String clause) {
        return LawText.of(law).blocks().stream()
                .filter(block -> block.ids().contains(clause))
                .findFirst();
    }

    /** Shows what a proposed wording changes, before anything is sent. */
    @PostMapping("/wording")
    String wording(
            @PathVariable ConsultationId id,
            @ModelAttribute("sent") Sent sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        String page = form(consultations.shown(id), readable(sent.form()), model);
        return part == null ? page : page + " :: wording";
    }

    @PostMapping("/comments")
    String receive(
            @PathVariable ConsultationId id,
            @ModelAttribute("sent") Sent sent,
            @RequestParam(name = "attachments", required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        Consultation consultation = consultations.shown(id);
        CommentForm form = readable(sent.form());
        LegalText law = consultations.textOf(consultation);
        List<SentFile> attached = SentFiles.of(files);
        if (form.proposesForAnother(law)) {
            Problems found = Problems.of(Problem.at("wording", "comment.problem.otherClause"));
            return refused(found, attached, consultation, form, response, model);
        }
        NewComment comment = new NewComment(
                id,
                form.target(law),
                form.text(),
                form.proposedWording(law),
                attached,
                form.name(),
                form.contact(),
                form.key(),
                new CommentSource.Public());
        return switch (receiving.receive(comment)) {
            // told in the address: a flash attribute would begin a session for every citizen who comments
            case ReceivingComments.Received received ->
                "redirect:/receipts/" + received.receipt().number() + "?fresh=true";
            case ReceivingComments.Refused refused ->
                refused(problems.of(refused.problems()), attached, consultation, form, response, model);
        };
    }

    private String refused(
            Problems found,
            List<SentFile> attached,
            Consultation consultation,
            CommentForm form,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        model.addAttribute("problems", found);
        // a browser does not choose files by itself, not even those that were chosen a moment ago
        model.addAttribute("attachAgain", !attached.isEmpty());
        return form(consultation, form, model);
    }
}
