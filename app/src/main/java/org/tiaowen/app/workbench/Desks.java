package org.tiaowen.app.workbench;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.articles.LegalText;

/** Lays a consultation on the desk. Thread-safe. */
@Component
class Desks {

    private final Consultations consultations;
    private final ConsultedTexts texts;

    Desks(Consultations consultations, ConsultedTexts texts) {
        this.consultations = consultations;
        this.texts = texts;
    }

    /** The consultation, announced ones included. */
    Desk of(ConsultationId id) {
        Consultation consultation = consultations.find(id).orElseThrow(() -> new NotFound(id));
        LegalText text = texts.of(consultation.version()).orElseThrow(() -> new NotFound(consultation.version()));
        return new Desk(consultation, consultations.stateOf(consultation), text);
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
