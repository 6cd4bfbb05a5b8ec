package org.tiaowen.comments.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.privacy.Purpose;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** What proposed wordings would change. Thread-safe. */
@Component
public class Redlines {

    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final Originals originals;

    Redlines(Consultations consultations, ConsultedTexts texts, Originals originals) {
        this.consultations = consultations;
        this.texts = texts;
        this.originals = originals;
    }

    /**
     * The words a comment would delete from its clause and insert there, personal data masked; no run where it proposes no
     * wording.
     */
    public List<WordRun> of(Comment comment) {
        return comment.proposedWording().isEmpty() ? List.of() : against(comment, comment.proposedWording());
    }

    /** The same for whoever holds the receipt, in the words he sent. */
    public List<WordRun> ofHolder(Comment comment) {
        return originals
                .wording(comment.id(), "", Purpose.ownWords())
                .map(wording -> against(comment, wording))
                .orElse(List.of());
    }

    private List<WordRun> against(Comment comment, String wording) {
        Provision clause = consultations
                .find(comment.consultation())
                .flatMap(consultation -> texts.of(consultation.version()))
                .flatMap(text -> comment.target().pointedClause().flatMap(text::find))
                .orElseThrow();
        return WordDifference.between(ClauseWords.of(clause), wording);
    }
}
