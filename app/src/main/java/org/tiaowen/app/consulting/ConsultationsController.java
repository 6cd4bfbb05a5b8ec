package org.tiaowen.app.consulting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.digests.ClauseDigests;

/** What is and was open to comment, and the draft of one consultation clause by clause. */
@Controller
@RequestMapping("/consultations")
class ConsultationsController {

    private static final int ALL = Integer.MAX_VALUE;

    private final ShownConsultations consultations;
    private final ClauseDigests digests;
    private final Papers papers;

    ConsultationsController(ShownConsultations consultations, ClauseDigests digests, Papers papers) {
        this.consultations = consultations;
        this.digests = digests;
        this.papers = papers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("open", consultations.open());
        model.addAttribute("closed", consultations.closed(ALL));
        return "consulting/consultations";
    }

    @GetMapping("/{id}")
    String consultation(@PathVariable ConsultationId id, Model model) {
        Consultation consultation = consultations.shown(id);
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("law", LawText.of(consultations.textOf(consultation)));
        Map<String, Integer> published = new HashMap<>();
        digests.published(id).forEach((clause, comments) -> published.put(clause.toString(), comments));
        model.addAttribute("counts", published);
        model.addAttribute("notice", papers.html(consultation.notice()));
        model.addAttribute("explanation", papers.html(consultation.explanation()));
        return "consulting/consultation";
    }
}
