package org.tiaowen.app.consulting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;

/** What people said and everybody may read: the published opinions of a consultation, or those on one clause. */
@Controller
class PublishedController {

    private static final int OPINIONS_A_PAGE = 20;

    private final ShownConsultations consultations;
    private final LinkedOpinions opinions;

    PublishedController(ShownConsultations consultations, LinkedOpinions opinions) {
        this.consultations = consultations;
        this.opinions = opinions;
    }

    @GetMapping("/consultations/{id}/published")
    String published(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Consultation consultation = consultations.shown(id);
        OpinionQuery all = OpinionQuery.of(id, Audience.PUBLIC);
        OpinionQuery query = clause == null ? all : all.onClause(clause);
        int shown = Math.clamp(page, 1, 100_000);
        long count = opinions.count(query);
        model.addAttribute("consultation", consultation);
        model.addAttribute("clause", clause);
        model.addAttribute(
                "designation",
                clause == null
                        ? ""
                        : Places.of(consultations.textOf(consultation))
                                .designation(clause)
                                .orElse(""));
        model.addAttribute("opinions", opinions.find(query, shown - 1, OPINIONS_A_PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * OPINIONS_A_PAGE < count);
        return "consulting/published";
    }
}
