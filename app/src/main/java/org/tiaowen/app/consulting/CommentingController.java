package org.tiaowen.app.consulting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.CommentProblems;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentSource;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.intake.ReceivingComments;
import org.tiaowen.drafting.articles.LegalText;

/** A citizen comments, without an account. */
@Controller
@RequestMapping("/consultations/{id}")
class CommentingController {

    private final ShownConsultations consultations;
    private final ReceivingComments receiving;
    private final CommentProblems problems;

    CommentingController(ShownConsultations consultations, ReceivingComments receiving, CommentProblems problems) {
        this.consultations = consultations;
        this.receiving = receiving;
        this.problems = problems;
    }

    @GetMapping("/comment")
    String form(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(required = false) @Nullable Integer start,
            Model model) {
        String key = UUID.randomUUID().toString();
        return form(consultations.shown(id), new CommentForm(clause, quote, start, "", "", "", key), model);
    }

    private String form(Consultation consultation, CommentForm form, Model model) {
        LegalText law = consultations.textOf(consultation);
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("form", form);
        if (!form.clause().isBlank()) {
            LawText.Block block = blockWith(law, form.clause()).orElseThrow(() -> new NotFound(form.clause()));
            model.addAttribute("block", block);
        }
        return "consulting/comment";
    }

    private static Optional<LawText.Block> blockWith(LegalText law, String clause) {
        return LawText.of(law).blocks().stream()
                .filter(block -> block.ids().contains(clause))
                .findFirst();
    }

    @PostMapping("/comments")
    String receive(
            @PathVariable ConsultationId id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(required = false) @Nullable Integer start,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        Consultation consultation = consultations.shown(id);
        CommentForm form = new CommentForm(clause, quote, start, text, name, contact, key);
        if (!CommentForm.isClause(clause)) {
            throw new NotFound(clause);
        }
        NewComment comment = new NewComment(
                id,
                form.target(consultations.textOf(consultation)),
                // a form field brings line breaks as CR LF; whoever typed them meant lines
                text.replace("\r\n", "\n"),
                name.strip(),
                contact.strip(),
                key,
                new CommentSource.Public());
        return switch (receiving.receive(comment)) {
            // told in the address: a flash attribute would begin a session for every citizen who comments
            case ReceivingComments.Received received ->
                "redirect:/receipts/" + received.receipt().number() + "?fresh=true";
            case ReceivingComments.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("problems", problems.of(refused.problems()));
                yield form(consultation, form, model);
            }
        };
    }
}
