package org.tiaowen.comments.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.templates.spreadsheet.SheetWriter;
import org.tiaowen.templates.word.WordLines;

/** The form contact points download to enter comments in a batch. */
@Component
public class BatchTemplates {

    private final ConsultedTexts texts;

    BatchTemplates(ConsultedTexts texts) {
        this.texts = texts;
    }

    /** The form for a consultation, an {@code .xlsx} file with the clauses of its draft to choose from. */
    public byte[] of(Consultation consultation) {
        return SheetWriter.write(BatchForm.of(
                consultation.title(), texts.of(consultation.version()).orElseThrow(), List.of()));
    }

    /** The form of a single comment as a Word document; a folder of such documents is received as a batch. */
    public byte[] document(Consultation consultation) {
        return WordLines.write(CommentDocuments.form(consultation.title()));
    }
}
