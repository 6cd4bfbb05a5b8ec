package org.tiaowen.app.consulting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** The worklist of a drafter: the opinions of a consultation, clause by clause. */
@Controller
class OpinionsController {

    private static final int OPINIONS_A_PAGE = 20;

    private final ShownConsultations consultations;
    private final LinkedOpinions opinions;
    private final Answers answers;
    private final ClauseCounts counts;

    OpinionsController(
            ShownConsultations consultations, LinkedOpinions opinions, Answers answers, ClauseCounts counts) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.answers = answers;
        this.counts = counts;
    }

    @GetMapping("/consultations/{id}/opinions")
    String worklist(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) @Nullable ProvisionId clause,
            @RequestParam(defaultValue = "false") boolean unlinked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Consultation consultation = consultations.found(id).orElseThrow(() -> new NotFound(id));
        LegalText text = consultations.textOf(consultation);
        Places places = Places.of(text);
        OpinionQuery all = OpinionQuery.of(id, Audience.STAFF);
        OpinionQuery query = unlinked ? all.unlinked() : clause == null ? all : all.onClause(clause);
        int shown = Math.max(1, page);
        long count = opinions.count(query);
        List<OpinionView> views = opinions.find(query, shown - 1, OPINIONS_A_PAGE).stream()
                .map(linked -> OpinionView.of(
                        linked, places, answers.of(linked.opinion().id())))
                .toList();
        model.addAttribute("consultation", consultation);
        model.addAttribute("card", consultations.card(consultation));
        model.addAttribute("law", LawText.of(text));
        model.addAttribute("counts", counts.of(id, Audience.STAFF));
        model.addAttribute("total", opinions.count(all));
        model.addAttribute("unlinkedCount", opinions.count(all.unlinked()));
        model.addAttribute("waiting", opinions.waiting());
        model.addAttribute("outcomes", answers.counts(id));
        model.addAttribute("unlinked", unlinked);
        model.addAttribute("clause", clause);
        model.addAttribute(
                "block",
                Optional.ofNullable(clause)
                        .flatMap(text::find)
                        .map(Provision::id)
                        .flatMap(found -> blockWith(text, found))
                        .orElse(null));
        model.addAttribute("views", views);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("more", (long) shown * OPINIONS_A_PAGE < count);
        return "consulting/opinions";
    }

    private static Optional<LawText.Block> blockWith(LegalText text, ProvisionId clause) {
        return LawText.of(text).blocks().stream()
                .filter(block -> block.ids().contains(clause.toString()))
                .findFirst();
    }
}
