package org.tiaowen.app.consulting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.feedback.Feedback;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.drafting.articles.Places;

/** What the holder of a receipt is shown. Thread-safe. */
@Component
class ShownReceipts {

    private final FeedbackByReceipt feedback;
    private final ShownConsultations consultations;

    ShownReceipts(FeedbackByReceipt feedback, ShownConsultations consultations) {
        this.feedback = feedback;
        this.consultations = consultations;
    }

    /**
     * A receipt with its comment and what became of it.
     *
     * @param designation the clause its author pointed at, as one cites it; empty for the whole draft
     * @param quote the words its author selected; empty for none
     */
    record Shown(Feedback feedback, String designation, String quote) {

        /** The comment as it was sent. */
        public Comment comment() {
            return feedback.comment();
        }

        /** Where it was made. */
        public Consultation consultation() {
            return feedback.consultation();
        }
    }

    Optional<Shown> find(ReceiptNumber number) {
        return feedback.find(number).map(this::shown);
    }

    private Shown shown(Feedback found) {
        Places places = Places.of(consultations.textOf(found.consultation()));
        CommentTarget target = found.comment().target();
        String designation = target.pointedClause().flatMap(places::designation).orElse("");
        String quote = target instanceof CommentTarget.OnWords words ? words.quote() : "";
        return new Shown(found, designation, quote);
    }
}
