package org.tiaowen.app.consulting;

import java.util.List;
import java.util.Map;
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
        return cards(consultations.open());
    }

    /** The last ones first; at most so many. */
    List<Card> closed(int most) {
        return cards(consultations.closed(most));
    }

    Card card(Consultation consultation) {
        return cards(List.of(consultation)).getFirst();
    }

    private List<Card> cards(List<Consultation> shown) {
        Map<ConsultationId, Long> counts =
                comments.count(shown.stream().map(Consultation::id).toList(), Audience.STAFF);
        return shown.stream()
                .map(one -> new Card(one, consultations.stateOf(one), counts.getOrDefault(one.id(), 0L)))
                .toList();
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
