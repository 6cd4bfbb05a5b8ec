package org.tiaowen.app.consulting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.ConsultationState;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.drafting.articles.LegalText;

/** The consultations the public may see: those that are open or were. Thread-safe. */
@Component
class ShownConsultations {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Comments comments;

    ShownConsultations(Consultations consultations, ConsultedTexts texts, Comments comments) {
        this.consultations = consultations;
        this.texts = texts;
        this.comments = comments;
    }

    /** A consultation in a list. */
    record Card(Consultation consultation, ConsultationState state, long comments) {

        /** Whether comments are received now. */
        public boolean open() {
            return state == ConsultationState.OPEN;
        }

        /** How the notice begins. */
        public String opening() {
            return Papers.opening(consultation.notice());
        }
    }

    List<Card> open() {
        return consultations.open().stream().map(this::card).toList();
    }

    List<Card> closed() {
        return consultations.all().stream()
                .map(this::card)
                .filter(card -> card.state() == ConsultationState.CLOSED)
                .toList();
    }

    Card card(Consultation consultation) {
        return new Card(
                consultation, consultations.stateOf(consultation), comments.count(consultation.id(), Audience.STAFF));
    }

    /** The consultation, for everybody once it has opened. */
    Consultation shown(ConsultationId id) {
        return found(id)
                .filter(found -> consultations.stateOf(found) != ConsultationState.ANNOUNCED)
                .orElseThrow(() -> new NotFound(id));
    }

    /** The consultation, announced ones included. */
    Optional<Consultation> found(ConsultationId id) {
        return consultations.find(id);
    }

    LegalText textOf(Consultation consultation) {
        return texts.of(consultation.version()).orElseThrow(() -> new NotFound(consultation.version()));
    }
}
