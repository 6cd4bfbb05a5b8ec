package org.tiaowen.comments.attachments;

/** Looks for malicious software in a file. */
interface Scanner {

    /** The scanner of a platform that has none. */
    Scanner NONE = content -> new Verdict.NotScanned();

    Verdict scan(byte[] content);

    /** What a scanner says. */
    sealed interface Verdict {

        /** Nothing was found. */
        record Clean() implements Verdict {}

        /** The platform has no scanner. */
        record NotScanned() implements Verdict {}

        /** It carries malicious software of that name. */
        record Infected(String name) implements Verdict {}

        /** There is no answer one could rely on. */
        record Unavailable(String reason) implements Verdict {}
    }
}
