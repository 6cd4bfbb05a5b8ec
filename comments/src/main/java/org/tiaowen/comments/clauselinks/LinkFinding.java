package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.opinions.Span;

/**
 * A citation in a comment that did not become a link, and why.
 *
 * @param span where it stands in the comment
 * @param words as it is written
 */
public record LinkFinding(Kind kind, Span span, String words) {

    /** Why not. */
    public enum Kind {
        /** The cited clause does not exist in this version. */
        DANGLING,
        /** It is a clause of another law, or of an earlier text. */
        EXTERNAL,
        /** It may be one of several. */
        AMBIGUOUS
    }
}
