package org.tiaowen.app.consulting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.intake.CommentTarget;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What is typed into the form of a comment, kept as it was when something is wrong.
 *
 * @param clause the clause chosen, empty for the whole draft
 * @param quote words of the clause, selected or typed; empty for none
 * @param start where the selection begins in the words of the clause; null where the words were typed
 * @param text the comment
 * @param name the author, if given
 * @param contact where an answer may be sent, if given
 * @param key makes a form that is sent twice count once
 */
record CommentForm(
        String clause, String quote, @Nullable Integer start, String text, String name, String contact, String key) {

    /** What the author pointed at; words that are typed are looked for where they first stand. */
    CommentTarget target(LegalText law) {
        if (clause.isBlank()) {
            return new CommentTarget.OnWhole();
        }
        ProvisionId id = ProvisionId.of(clause);
        String words = quote.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            return new CommentTarget.OnClause(id);
        }
        int at = start != null && standsAt(law, id, words, start)
                ? start
                : law.find(id)
                        .map(found -> ClauseWords.of(found).indexOf(words))
                        .orElse(-1);
        return new CommentTarget.OnWords(id, words, at, at + words.length());
    }

    private static boolean standsAt(LegalText law, ProvisionId id, String words, int start) {
        Optional<Provision> clause = law.find(id);
        return start >= 0 && clause.isPresent() && ClauseWords.of(clause.get()).startsWith(words, start);
    }

    /** Whether the clause is one that can be read at all; an address can carry anything. */
    static boolean isClause(String printed) {
        try {
            return printed.isBlank() || !ProvisionId.of(printed).toString().isEmpty();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
