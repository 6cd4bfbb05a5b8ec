package org.tiaowen.comments.intake;

import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.templates.spreadsheet.SheetWriter;

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
                consultation.title(), texts.of(consultation.version()).orElseThrow()));
    }
}
