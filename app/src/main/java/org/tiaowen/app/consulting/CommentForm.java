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
 * @param wording what stands in the field for a proposed wording, which begins with the words of a clause
 * @param wordingOf that clause; empty where there is no such field
 * @param name the author, if given
 * @param contact where an answer may be sent, if given
 * @param key makes a form that is sent twice count once
 */
record CommentForm(
        String clause,
        String quote,
        @Nullable Integer start,
        String text,
        String wording,
        String wordingOf,
        String name,
        String contact,
        String key) {

    CommentForm {
        // a form field brings line breaks as CR LF; whoever typed them meant lines
        text = lines(text);
        quote = lines(quote);
        wording = lines(wording);
        name = name.strip();
        contact = contact.strip();
    }

    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    /** What the author pointed at; words that are typed are looked for where they first stand. */
    CommentTarget target(LegalText law) {
        if (clause.isBlank()) {
            return new CommentTarget.OnWhole();
        }
        ProvisionId id = ProvisionId.of(clause);
        String words = quote.strip();
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

    /** The wording that is proposed; empty where the words of the clause were left as they are. */
    String proposedWording(LegalText law) {
        String typed = wording.strip();
        return typed.equals(wordsBefore(law).strip()) ? "" : typed;
    }

    /** The words the field for a proposed wording began with. */
    String wordsBefore(LegalText law) {
        return wordsOf(law, wordingOf);
    }

    /** Whether a wording is proposed for another clause than the one chosen. */
    boolean proposesForAnother(LegalText law) {
        return !wordingOf.equals(clause) && !proposedWording(law).isEmpty();
    }

    /** The same, with the words of the clause chosen in a field for a proposed wording that nobody has touched. */
    CommentForm withWordsToChange(LegalText law) {
        if (!proposedWording(law).isEmpty()) {
            return this;
        }
        return new CommentForm(clause, quote, start, text, wordsOf(law, clause), clause, name, contact, key);
    }

    private static String wordsOf(LegalText law, String clause) {
        return clause.isBlank()
                ? ""
                : law.find(ProvisionId.of(clause)).map(ClauseWords::of).orElse("");
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
