package org.tiaowen.comments.meetings;

import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Speech — 发言: a stretch of the minutes that is one person's contribution.
 *
 * @param number within the meeting; stays when the speech is described anew
 * @param words where they stand in the minutes, without the name in front of them
 * @param speaker the name; empty where it is not known. For staff of the point only
 * @param clause the clause it is about, where a person said so
 * @param taken whether it is to be received; what the host says to open the meeting is not
 * @param comment what it was received as; null until then
 */
public record Speech(
        int number,
        Span words,
        String speaker,
        @Nullable PersonKind personKind,
        @Nullable ProvisionId clause,
        boolean taken,
        @Nullable CommentId comment) {

    /** Whether it can still be corrected. */
    public boolean isOpen() {
        return comment == null;
    }
}
