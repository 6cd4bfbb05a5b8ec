package org.tiaowen.drafting.versions;

/** What came of fixing a version. */
public sealed interface Committing {

    /** The version stands. */
    record Committed(Version version) implements Committing {}

    /**
     * Refused: somebody saved another text in between, which the author has not seen.
     *
     * @param copy what is stored now
     */
    record SavedInBetween(WorkingCopy copy) implements Committing {}

    /** Refused: the working copy is the latest version, so that a new one would say nothing. */
    record NothingChanged(Version latest) implements Committing {}
}
