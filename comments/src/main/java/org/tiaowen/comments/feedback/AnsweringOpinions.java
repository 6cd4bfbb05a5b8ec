package org.tiaowen.comments.feedback;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.opinions.OpinionId;

/** Answering an opinion in one step: the decision is published with its words, or neither happens. Thread-safe. */
@Component
public class AnsweringOpinions {

    private final DecidingOpinions deciding;
    private final PublishingAnswers publishing;
    private final Answers answers;

    AnsweringOpinions(DecidingOpinions deciding, PublishingAnswers publishing, Answers answers) {
        this.deciding = deciding;
        this.publishing = publishing;
        this.answers = answers;
    }

    /**
     * Decides an opinion and publishes the answer.
     *
     * @param seen the revision of the answer the user had before them; 0 where there was none
     * @param by the acting user's name
     * @return as {@link DecidingOpinions#decide} has it; the answer of {@link DecidingOpinions.Decided} is published
     */
    @Transactional
    public DecidingOpinions.Outcome answer(OpinionId opinion, Decision decision, int seen, String by) {
        return switch (deciding.decide(opinion, decision, seen, by)) {
            case DecidingOpinions.Decided decided ->
                published(opinion, decided.answer().revision(), by);
            case DecidingOpinions.Conflict conflict -> conflict;
            case DecidingOpinions.Refused refused -> refused;
        };
    }

    /** Nobody can have answered in between, for the decision holds its opinion until the transaction ends. */
    private DecidingOpinions.Decided published(OpinionId opinion, int revision, String by) {
        return switch (publishing.publish(opinion, revision, by)) {
            case PublishingAnswers.Published published ->
                new DecidingOpinions.Decided(answers.of(opinion).orElseThrow());
            case PublishingAnswers.Refused refused ->
                throw new IllegalStateException(
                        "answer %d to %s was refused: %s".formatted(revision, opinion, refused.problems()));
        };
    }
}
