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
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** The consultations the public may see: those that are open or were. Thread-safe. */
@Component
class ShownConsultations {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Comments comments;
    private final Versions versions;

    ShownConsultations(Consultations consultations, ConsultedTexts texts, Comments comments, Versions versions) {
        this.consultations = consultations;
        this.texts = texts;
        this.comments = comments;
        this.versions = versions;
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
        return new Card(consultation, consultations.stateOf(consultation), comments.count(consultation.id(), false));
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

    /** Whether the newest version of a draft is or was open to comment; until then it is the drafters' own. */
    boolean isNewestPublic(DraftId draft) {
        Optional<VersionId> newest = versions.latest(draft).map(Version::id);
        return consultations.of(draft).stream()
                .filter(consultation -> consultations.stateOf(consultation) != ConsultationState.ANNOUNCED)
                .anyMatch(consultation -> newest.equals(Optional.of(consultation.version())));
    }

    LegalText textOf(Consultation consultation) {
        return texts.of(consultation.version()).orElseThrow(() -> new NotFound(consultation.version()));
    }
}
