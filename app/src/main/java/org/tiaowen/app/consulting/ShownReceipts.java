package org.tiaowen.app.consulting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.attachments.Attachment;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.feedback.Feedback;
import org.tiaowen.comments.feedback.FeedbackByReceipt;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentAttachments;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.comments.intake.ReceiptNumber;
import org.tiaowen.comments.intake.Redlines;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.comparison.WordRun;

/** What the holder of a receipt is shown. Thread-safe. */
@Component
class ShownReceipts {

    private final FeedbackByReceipt feedback;
    private final ShownConsultations consultations;
    private final Redlines redlines;
    private final CommentAttachments attachments;

    ShownReceipts(
            FeedbackByReceipt feedback,
            ShownConsultations consultations,
            Redlines redlines,
            CommentAttachments attachments) {
        this.feedback = feedback;
        this.consultations = consultations;
        this.redlines = redlines;
        this.attachments = attachments;
    }

    /**
     * A receipt with its comment and what became of it.
     *
     * @param designation the clause its author pointed at, as one cites it; empty for the whole draft
     * @param quote the words its author selected; empty for none
     * @param redline what the proposed wording would change; no run where none was proposed
     */
    record Shown(
            Feedback feedback, String designation, String quote, List<WordRun> redline, List<Attachment> attachments) {

        Shown {
            redline = List.copyOf(redline);
            attachments = List.copyOf(attachments);
        }

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
        return new Shown(
                found,
                designation,
                quote,
                redlines.ofHolder(found.comment()),
                attachments.of(found.comment().id()));
    }
}
