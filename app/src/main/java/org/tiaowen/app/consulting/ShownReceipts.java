package org.tiaowen.app.consulting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.drafting.articles.Places;

/** What the holder of a receipt is shown. Thread-safe. */
@Component
class ShownReceipts {

    private final Comments comments;
    private final ShownConsultations consultations;

    ShownReceipts(Comments comments, ShownConsultations consultations) {
        this.comments = comments;
        this.consultations = consultations;
    }

    /**
     * A receipt with its comment.
     *
     * @param designation the clause its author pointed at, as one cites it; empty for the whole draft
     * @param quote the words its author selected; empty for none
     */
    record Shown(Comment comment, Consultation consultation, String designation, String quote) {}

    Optional<Shown> find(ReceiptNumber number) {
        return comments.find(number)
                .flatMap(comment ->
                        consultations.found(comment.consultation()).map(consultation -> shown(comment, consultation)));
    }

    private Shown shown(Comment comment, Consultation consultation) {
        Places places = Places.of(consultations.textOf(consultation));
        String designation =
                comment.target().pointedClause().flatMap(places::designation).orElse("");
        String quote = comment.target() instanceof CommentTarget.OnWords words ? words.quote() : "";
        return new Shown(comment, consultation, designation, quote);
    }
}
