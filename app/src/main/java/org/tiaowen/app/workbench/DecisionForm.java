package org.tiaowen.app.workbench;

import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What is typed into the form of a decision.
 *
 * @param chosen what was decided; not called outcome, for addresses of rows have a parameter of that name
 * @param overwrite whether answers that were given before are to be replaced
 * @param disclosure what was chosen about personal data in the words; asked for anew with each decision
 */
record DecisionForm(
        @Nullable AnswerOutcome chosen,
        @Nullable String reason,
        @Nullable String department,
        @Nullable ProvisionId providedClause,
        @Nullable String providedIn,
        @Nullable Boolean overwrite,
        @Nullable Disclosure disclosure) {

    static final DecisionForm EMPTY = new DecisionForm(null, "", "", null, "", false, Disclosure.NONE);

    DecisionForm {
        reason = reason == null ? "" : reason.replace("\r\n", "\n");
        department = department == null ? "" : department;
        providedIn = providedIn == null ? "" : providedIn;
        overwrite = Boolean.TRUE.equals(overwrite);
        disclosure = disclosure == null ? Disclosure.NONE : disclosure;
    }

    /** Whether answers that were given before are to be replaced. */
    boolean replaces() {
        return Boolean.TRUE.equals(overwrite);
    }

    static DecisionForm of(Decision decision) {
        return new DecisionForm(
                decision.outcome(),
                decision.reason(),
                decision.department(),
                decision.providedClause(),
                decision.providedIn(),
                true,
                Disclosure.NONE);
    }

    /** What is missing before the decision can be taken at all. */
    Problems missing() {
        return chosen == null ? Problems.of(Problem.at("chosen", "handle.problem.outcome")) : Problems.NONE;
    }

    /** The decision; what belongs to another outcome is left out, for its field is not shown. */
    Decision decision() {
        if (chosen == null) {
            throw new IllegalStateException("no outcome was chosen");
        }
        String why = reason == null ? "" : reason;
        Decision decision =
                switch (chosen) {
                    case REFERRED -> Decision.referredTo(department == null ? "" : department, why);
                    case ALREADY_PROVIDED ->
                        new Decision(chosen, why, "", providedClause, providedIn == null ? "" : providedIn);
                    case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> Decision.of(chosen, why);
                };
        return decision.with(disclosure == null ? Disclosure.NONE : disclosure);
    }
}
