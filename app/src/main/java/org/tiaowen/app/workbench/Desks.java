package org.tiaowen.app.workbench;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.drafting.articles.LegalText;

/** Lays a consultation on the desk. Thread-safe. */
@Component
class Desks {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Opinions opinions;

    Desks(Consultations consultations, ConsultedTexts texts, Opinions opinions) {
        this.consultations = consultations;
        this.texts = texts;
        this.opinions = opinions;
    }

    /** The opinion, wherever it was given. */
    Opinion opinion(OpinionId id) {
        return opinions.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The consultation, announced ones included. */
    Desk of(ConsultationId id) {
        Consultation consultation = consultations.find(id).orElseThrow(() -> new NotFound(id));
        LegalText text = texts.of(consultation.version()).orElseThrow(() -> new NotFound(consultation.version()));
        return new Desk(consultation, consultations.stateOf(consultation), text);
    }

    /** Nothing, where one of those opinions lies on another desk: what is done there is not done under this address. */
    void mustHold(ConsultationId id, Collection<OpinionId> meant) {
        if (!opinions.areOf(id, meant)) {
            throw new NotFound(id);
        }
    }

    /**
     * The same, given to a page.
     *
     * @param tab the entry of the workbench's own menu the page belongs to
     */
    Desk of(ConsultationId id, String tab, Model model) {
        Desk desk = of(id);
        model.addAttribute("desk", desk);
        model.addAttribute("tab", tab);
        return desk;
    }
}
