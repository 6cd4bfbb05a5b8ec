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

    /** The finding on one line, as it is stored. */
    String line() {
        return kind + "\t" + span.start() + "\t" + span.end() + "\t" + words.replaceAll("\\s", " ");
    }

    static LinkFinding of(String line) {
        String[] parts = line.split("\t", 4);
        return new LinkFinding(
                Kind.valueOf(parts[0]), new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])), parts[3]);
    }
}
