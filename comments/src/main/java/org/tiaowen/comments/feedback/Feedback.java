package org.tiaowen.comments.feedback;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.feedback.Evaluations.OpenRound;
import org.tiaowen.comments.feedback.ReportingImplementation.Report;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Feedback — 反馈: a comment as it was sent, and what became of it.
 *
 * @param original the words as they were sent
 * @param fates of its opinions, in the order of the text; none while it is only received
 */
public record Feedback(
        Comment comment, String original, Consultation consultation, Progress progress, List<Fate> fates) {

    public Feedback {
        fates = List.copyOf(fates);
    }

    /** How far a comment has come. */
    public enum Progress {
        /** It is stored. */
        RECEIVED,
        /** It is split into opinions and linked to clauses. */
        ANALYSED,
        /** At least one of its opinions is answered, not all. */
        PARTLY_ANSWERED,
        /** Every one of its opinions is answered. */
        ANSWERED
    }

    /**
     * What became of one opinion.
     *
     * @param opinion its text as it was sent
     * @param answer the last one that was published
     * @param evaluations of every published answer, the earliest first
     * @param openRounds what can be evaluated now
     * @param lookBacks the earliest first
     * @param carriedOut the clause that was changed, as the public may read it now; empty where the answer promises no change,
     *     where no change is known, and while that version is not public
     * @param reports what staff reported on what was promised, the earliest first
     */
    public record Fate(
            Opinion opinion,
            List<LinkedClause> clauses,
            Optional<Answer> answer,
            List<Evaluation> evaluations,
            List<OpenRound> openRounds,
            List<LookBack> lookBacks,
            Optional<Wording> carriedOut,
            List<Report> reports) {

        public Fate {
            clauses = List.copyOf(clauses);
            evaluations = List.copyOf(evaluations);
            openRounds = List.copyOf(openRounds);
            lookBacks = List.copyOf(lookBacks);
            reports = List.copyOf(reports);
        }
    }

    /**
     * A clause then and now.
     *
     * @param then as it was put before the public
     * @param now the clause it became, as it stands in the newest version the public may read, one for each where a person said
     *     it became several; null where it is gone, and while that is open
     * @param open whether nobody has said yet which clause it became
     */
    public record LinkedClause(
            ProvisionId id, Wording then, @Nullable Wording now, boolean open) {

        /** Whether its words are known to have changed since. */
        public boolean isChanged() {
            return !open && (now == null || !now.words().equals(then.words()));
        }
    }

    /**
     * A clause in one version.
     *
     * @param versionNumber within the draft
     * @param designation 第十二条第二款
     */
    public record Wording(int versionNumber, String designation, String words) {}
}
