package org.tiaowen.comments.adoption;

import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.privacy.Disclosure;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Decision — 处理决定: what is to be answered to an opinion, as it is recommended or decided.
 *
 * @param reason 理由; never blank: who spoke is told why
 * @param department 转有关部门: the body it is referred to; empty for every other outcome
 * @param providedClause 已有规定: the clause of the consulted version that provides it; null for every other outcome, and
 *     where another text provides it
 * @param providedIn 已有规定: the other text and its clause, in words; empty where {@code providedClause} says it
 * @param disclosure what was chosen about personal data in these words
 */
public record Decision(
        AnswerOutcome outcome,
        String reason,
        String department,
        @Nullable ProvisionId providedClause,
        String providedIn,
        Disclosure disclosure) {

    /** The same while nothing was chosen about personal data. */
    public Decision(
            AnswerOutcome outcome,
            String reason,
            String department,
            @Nullable ProvisionId providedClause,
            String providedIn) {
        this(outcome, reason, department, providedClause, providedIn, Disclosure.NONE);
    }

    /** The longest reason. */
    public static final int LONGEST_REASON = 5_000;

    /** Names of departments, and of other texts with their clauses. */
    public static final int LONGEST_NAME = 200;

    /** A decision that names neither a department nor a clause. */
    public static Decision of(AnswerOutcome outcome, String reason) {
        return new Decision(outcome, reason, "", null, "");
    }

    /** 转有关部门. */
    public static Decision referredTo(String department, String reason) {
        return new Decision(AnswerOutcome.REFERRED, reason, department, null, "");
    }

    /** 已有规定 in a clause of the consulted version. */
    public static Decision providedBy(ProvisionId clause, String reason) {
        return new Decision(AnswerOutcome.ALREADY_PROVIDED, reason, "", clause, "");
    }

    /** The same words, with what was chosen about personal data in them. */
    public Decision with(Disclosure chosen) {
        return new Decision(outcome, reason, department, providedClause, providedIn, chosen);
    }

    /** 已有规定 in another text, named in words. */
    public static Decision providedIn(String words, String reason) {
        return new Decision(AnswerOutcome.ALREADY_PROVIDED, reason, "", null, words);
    }
}
